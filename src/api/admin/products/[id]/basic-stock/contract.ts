import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import { idParams } from "../../../../../lib/http/schemas"
import {
  combinationOptions,
  currencyCode,
  decimalFromZero,
  thresholdsShape,
} from "../../../../stock-schemas"
import { moneyShape, stockShape, unitShape } from "../../../../unit-schemas"

/** Absent: stays as it is. Null: taken away. */
const bound = decimalFromZero.nullish()

const setBasicStockBody = z
  .object({
    rules: z
      .array(
        z
          .object({
            location_id: z.string().min(1).max(64),
            /** Absent: every combination of the product. */
            options: combinationOptions.optional(),
            low_stock_threshold: bound,
            reorder_point: bound,
            reorder_quantity: bound,
          })
          .strict()
      )
      .max(500)
      .default([]),
    costs: z
      .array(
        z
          .object({
            currency_code: currencyCode,
            /** Of one basic unit; null when it is not known any more. */
            amount: decimalFromZero.nullable(),
            options: combinationOptions.optional(),
          })
          .strict()
      )
      .max(500)
      .default([]),
  })
  .strict()

const answer = z.object({
  product_id: z.string(),
  basic_unit: unitShape.nullable(),
  combinations: z.array(
    z.object({
      options: z.record(z.string(), z.string()),
      inventory_item_id: z.string().nullable(),
      /** All quantities in the basic unit. */
      locations: z.array(
        stockShape.extend(thresholdsShape.shape).extend({
          /** How many of each unit what is available makes. */
          units: z.array(
            z.object({
              product_unit_id: z.string(),
              variant_id: z.string(),
              label: z.string(),
              conversion: z.number(),
              available_quantity: z.number().int(),
            })
          ),
        })
      ),
      /** Cost of one basic unit. */
      costs: z.array(moneyShape),
    })
  ),
})

export const getBasicStock = defineContract({
  id: "getBasicStock",
  method: "GET",
  path: "/admin/products/:id/basic-stock",
  actor: "admin",
  feature: "stock",
  tag: "Stock",
  summary: "Get the stock of a product in its basic unit, by location",
  params: idParams,
  response: answer,
  errors: ["not_found"],
})

export const setBasicStock = defineContract({
  id: "setBasicStock",
  method: "POST",
  path: "/admin/products/:id/basic-stock",
  actor: "admin",
  feature: "stock",
  tag: "Stock",
  summary: "Set thresholds and costs of a product's stock",
  description:
    "In the basic unit. What is not named stays; null takes a bound or a cost away. Quantities are changed by stock-takes.",
  params: idParams,
  body: setBasicStockBody,
  bodyLimit: "1mb",
  response: answer,
  errors: [
    "not_found",
    "stock_not_by_unit",
    "stock_line_twice",
    "product_unit_combination_unknown",
    "currency_unknown",
    "decimal_negative",
  ],
})
