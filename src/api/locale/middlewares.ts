import {
  applyLocale,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { featureOn } from "../../suite-options"
import { answerInLanguage } from "./answer-in-language"
import { workerLocale } from "./reader"

const asAsked = answerInLanguage((req) => req.locale)
const asWorker = answerInLanguage(workerLocale)

/**
 * A cart is made in the language in which it is asked for, so that its lines
 * and its order are: the core takes the language from the body only.
 */
function keepCartLocale(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const body = req.validatedBody as { locale?: string | null } | undefined
  if (featureOn("translations") && body && req.locale) {
    body.locale ??= req.locale
  }
  next()
}

/**
 * The core has a locale under `/store` only. In the admin orders get one, not
 * the rest: who edits a product must read what he saves.
 */
export const localeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/orders", middlewares: [applyLocale] },
  { matcher: "/store/carts", middlewares: [asAsked] },
  { matcher: "/store/orders", middlewares: [asAsked] },
  { matcher: "/store/shipping-options", middlewares: [asAsked] },
  { matcher: "/store/returns", middlewares: [asAsked] },
  { matcher: "/store/return-reasons", middlewares: [asAsked] },
  { matcher: "/store/regions", middlewares: [asAsked] },
  { matcher: "/store/product-options", middlewares: [asAsked] },
  { matcher: "/admin/orders", middlewares: [asWorker] },
  {
    matcher: "/store/carts",
    methods: ["POST"],
    middlewares: [keepCartLocale],
  },
]
