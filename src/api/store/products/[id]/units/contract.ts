import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { idParams } from "../../../../../lib/http/schemas"
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
  query: z
    .object({
      region_id: z.string().max(64).optional(),
      currency_code: z
        .string()
        .regex(/^[a-zA-Z]{3}$/)
        .transform((code) => code.toLowerCase())
        .optional(),
      country_code: z
        .string()
        .regex(/^[a-zA-Z]{2}$/)
        .transform((code) => code.toLowerCase())
        .optional(),
    })
    .strict(),
  response: z.object({
    product_id: z.string(),
    basic_unit: unitShape.nullable(),
    units: z.array(storeProductUnitShape),
    count: z.number().int(),
  }),
  errors: ["not_found"],
})
