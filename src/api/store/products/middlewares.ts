import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { featureOn } from "../../../suite-options"
import { correctAvailability } from "./exact-availability"

/** Fields of ours that a storefront may ask of a product. */
const FIELDS = {
  units: ["variants.product_unit", "variants.product_unit.unit"],
  // Medusa compares names exactly: `*combo`, and single fields of it.
  combos: [
    "combo",
    "combo.id",
    "combo.pricing",
    "combo.starts_at",
    "combo.ends_at",
  ],
  content: [
    "content_product",
    "content_product.brand",
    "content_product.is_featured",
    "content_product.alt",
    "content_product.images",
  ],
} as const

/**
 * Medusa drops fields that are not allowed without a word. The matcher has no
 * methods on purpose: with them it would run after the core's own check.
 */
function allowOurFields(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  for (const feature of ["units", "combos", "content"] as const) {
    if (featureOn(feature)) {
      req.allowed = [...(req.allowed ?? []), ...FIELDS[feature]]
    }
  }
  next()
}

function allowCategoryFields(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (featureOn("content")) {
    const fields = ["content_category", "content_category.image_url"]
    req.allowed = [...(req.allowed ?? []), ...fields, "content_category.alt"]
  }
  next()
}

export const storeProductMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/products",
    middlewares: [allowOurFields, correctAvailability],
  },
  {
    matcher: "/store/product-categories",
    middlewares: [allowCategoryFields],
  },
  { matcher: "/store/product-variants", middlewares: [correctAvailability] },
]
