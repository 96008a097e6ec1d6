import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { featureOn } from "../../../suite-options"

/** What the admin's search box looks through without the Search Module. */
const AREAS = [
  "order",
  "product",
  "product_variant",
  "product_category",
  "product_collection",
  "customer",
  "customer_group",
  "inventory_item",
  "promotion",
  "campaign",
  "price_list",
  "user",
  "region",
  "tax_region",
  "return_reason",
  "sales_channel",
  "product_type",
  "product_tag",
  "stock_location",
  "shipping_profile",
  "publishable_api_key",
  "secret_api_key",
]

/**
 * As soon as there is one index the core searches only what is indexed: a
 * merchant would find products and no order any more. All areas stay.
 */
async function searchAllAreas(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const asked = req.validatedQuery as { entity?: string[] }
  if (featureOn("search") && !asked.entity?.length) {
    const indexes = await req.scope.resolve(Modules.SEARCH).listIndexes()
    asked.entity = [...new Set([...AREAS, ...indexes.map(({ name }) => name)])]
  }
  next()
}

export const adminSearchMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/search",
    methods: ["GET"],
    middlewares: [searchAllAreas],
  },
]
