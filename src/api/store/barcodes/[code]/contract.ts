import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../lib/http/contract"
import { rule } from "../../../../lib/http/schemas"
import { storeProductUnitShape } from "../../../unit-schemas"
import { listStoreProductUnits } from "../../products/[id]/units/contract"

export const getStoreBarcode = defineContract({
  id: "getStoreBarcode",
  method: "GET",
  path: "/store/barcodes/:code",
  actor: "store",
  feature: "units",
  tag: "Units",
  summary: "Find what a scanned barcode stands for",
  description:
    "The variant whose barcode, EAN or UPC it is, with or without leading zeros. Codes of scales (`barcodes.scales` in the options) answer the weight as a quantity of a unit, or the packet's price. `unit` is null for a product that is not sold by unit.",
  params: z.object({
    code: z
      .string()
      .regex(/^[\x21-\x7e]{1,64}$/, { message: rule("barcode_format") }),
  }),
  query: listStoreProductUnits.query,
  response: z.object({
    barcode: z.object({
      code: z.string(),
      kind: z.enum(["unit", "weight", "price"]),
      product: z.object({
        id: z.string(),
        title: z.string(),
        handle: z.string().nullable(),
        thumbnail: z.string().nullable(),
      }),
      variant_id: z.string(),
      unit: storeProductUnitShape.nullable(),
      /** What to put into the cart; null where the code tells a price only. */
      quantity: z.number().int().nullable(),
      /** Of a weight code, as the scale printed it. */
      weight: z.object({ value: z.number(), unit_code: z.string() }).optional(),
      /** Of a price code: what the packet costs. */
      price: z
        .object({ amount: z.number(), currency_code: z.string().nullable() })
        .optional(),
    }),
  }),
  errors: [
    "barcode_unknown",
    "barcode_check_digit",
    "barcode_format",
    "barcode_weight_unsold",
  ],
})
