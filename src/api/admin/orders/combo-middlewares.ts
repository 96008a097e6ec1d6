import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { sendError } from "../../../lib/http/errors"
import { requestLanguage, requestLocale } from "../../../lib/http/locale"
import { featureOn } from "../../../suite-options"
import { refuseBareCombos } from "../../../workflows/combo/bare-combos"
import { checkOrderEditCombos } from "../../../workflows/combo/check-order-edit"

type Handler = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
) => Promise<void>

/** Runs a check before the core's handler; rests with the feature. */
function checked(check: (req: MedusaRequest) => Promise<void>): Handler {
  return async (req, res, next) => {
    try {
      if (featureOn("combos")) {
        await check(req)
      }
      next()
    } catch (error) {
      sendError(error, req, res)
    }
  }
}

/** A combo's own variant becomes no line of a draft, edit or exchange. */
const refuseBare = checked(async (req) => {
  const body = (req.validatedBody ?? req.body) as {
    items?: { variant_id?: string | null }[]
  }
  const ids = (body.items ?? []).map((item) => item.variant_id)
  await refuseBareCombos(req.scope, ids, requestLocale(req))
})

const keepWhole = checked((req) =>
  checkOrderEditCombos(req.scope, req.params.id, requestLanguage(req))
)

export const comboOrderMiddlewares: MiddlewareRoute[] = [
  ...[
    "/admin/draft-orders",
    "/admin/draft-orders/:id/edit/items",
    "/admin/order-edits/:id/items",
    "/admin/exchanges/:id/outbound/items",
    "/admin/claims/:id/outbound/items",
  ].map((matcher) => ({
    matcher,
    methods: ["POST" as const],
    middlewares: [refuseBare],
  })),
  ...["/admin/order-edits/:id/request", "/admin/order-edits/:id/confirm"].map(
    (matcher) => ({
      matcher,
      methods: ["POST" as const],
      middlewares: [keepWhole],
    })
  ),
]
