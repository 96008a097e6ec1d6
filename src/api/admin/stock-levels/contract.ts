import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { listOf, pagination, queryFlag } from "../../../lib/http/schemas"
import { thresholdsShape } from "../../stock-schemas"
import { stockShape, unitShape } from "../../unit-schemas"

const levelShape = stockShape.extend(thresholdsShape.shape).extend({
  /** Of the inventory level. */
  id: z.string(),
  inventory_item_id: z.string(),
  product_id: z.string(),
  product_title: z.string(),
  /** Which combination: `{ Flavour: "Mango" }`. */
  options: z.record(z.string(), z.string()),
  basic_unit: unitShape.nullable(),
})

export const listStockLevels = defineContract({
  id: "listStockLevels",
  method: "GET",
  path: "/admin/stock-levels",
  actor: "admin",
  feature: "stock",
  tag: "Stock",
  summary: "List the stock by product and location, low ones first",
  description:
    "One row for each stock that is sold by unit and location, in its basic unit. `q` finds part of a product's title or SKU, or a whole barcode.",
  query: z
    .object({
      location_id: z.string().min(1).max(64).optional(),
      low: queryFlag.optional(),
      q: z.string().trim().max(80).optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("stock_levels", levelShape),
})
