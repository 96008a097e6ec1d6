import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { featureOn } from "../../../suite-options"
import { correctAvailability } from "./exact-availability"

/** Fields of ours that a storefront may ask of a product. */
const FIELDS = ["variants.product_unit", "variants.product_unit.unit"]

/**
 * Medusa drops fields that are not allowed without a word. The matcher has no
 * methods on purpose: with them it would run after the core's own check.
 */
function allowUnitFields(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (featureOn("units")) {
    req.allowed = [...(req.allowed ?? []), ...FIELDS]
  }
  next()
}

export const storeProductMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/products",
    middlewares: [allowUnitFields, correctAvailability],
  },
  { matcher: "/store/product-variants", middlewares: [correctAvailability] },
]
