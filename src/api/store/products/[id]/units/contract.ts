import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { idParams, pricedFor } from "../../../../../lib/http/schemas"
import { storeProductUnitShape, unitShape } from "../../../../unit-schemas"

export const listStoreProductUnits = defineContract({
  id: "listStoreProductUnits",
  method: "GET",
  path: "/store/products/:id/units",
  actor: "store",
  feature: "units",
  tag: "Units",
  summary: "List the units a product is sold in",
  description:
    "In rank order, with the price in the caller's region and currency (price lists and customer groups applied), the label price per reference unit and what the publishable key's branch can sell. `id` may be the product's handle.",
  params: idParams,
  query: z.object(pricedFor).strict(),
  response: z.object({
    product_id: z.string(),
    basic_unit: unitShape.nullable(),
    units: z.array(storeProductUnitShape),
    count: z.number().int(),
  }),
  errors: ["not_found"],
})
