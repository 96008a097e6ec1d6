import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  idParams,
  listOf,
  pagination,
  positiveDecimal,
  rule,
} from "../../../lib/http/schemas"
import {
  STOCK_TAKE_MODES,
  STOCK_TAKE_REASONS,
} from "../../../modules/stock/constants"
import { combinationOptions, signedDecimal } from "../../stock-schemas"
import { unitCode } from "../../unit-schemas"

const id = z.string().min(1).max(64)

const line = z
  .object({
    product_id: id,
    /** Which combination, for a product with other options. */
    options: combinationOptions.optional(),
    /** Absent: counted in the product's basic unit. */
    unit: z
      .object({
        unit: unitCode,
        /** Absent: 1, or what the product's crate or sack holds. */
        unit_value: positiveDecimal.optional(),
      })
      .strict()
      .optional(),
    /** How many of the unit; with a minus only in the mode `add`. */
    counted: signedDecimal,
  })
  .strict()

const createStockTakeBody = z
  .object({
    location_id: id,
    reason: z.enum(STOCK_TAKE_REASONS),
    note: z.string().trim().max(1000).nullish(),
    mode: z.enum(STOCK_TAKE_MODES).default("set"),
    /** Or as the header `Idempotency-Key`. */
    idempotency_key: z.string().trim().min(1).max(200).nullish(),
    lines: z.array(line).min(1).max(1000),
  })
  .strict()
  .superRefine(({ mode, lines }, context) => {
    lines.forEach(({ counted }, index) => {
      if (mode === "set" && counted.startsWith("-")) {
        context.addIssue({
          code: "custom",
          path: ["lines", index, "counted"],
          message: rule("decimal_negative"),
        })
      }
    })
  })

const takeShape = z.object({
  id: z.string(),
  location_id: z.string(),
  location_name: z.string(),
  reason: z.enum(STOCK_TAKE_REASONS),
  mode: z.enum(STOCK_TAKE_MODES),
  note: z.string().nullable(),
  /** Id of the user. */
  created_by: z.string().nullable(),
  idempotency_key: z.string().nullable(),
  line_count: z.number().int(),
  created_at: z.string(),
})

const takeWithLinesShape = takeShape.extend({
  lines: z.array(
    z.object({
      id: z.string(),
      inventory_item_id: z.string(),
      /** Null when the product is gone. */
      product_id: z.string().nullable(),
      product_title: z.string().nullable(),
      options: z.record(z.string(), z.string()),
      /** What was counted: 12 times 5 kg. */
      counted: z.number(),
      unit_code: z.string().nullable(),
      unit_value: z.number().nullable(),
      /** In the product's basic unit. */
      basic_unit_code: z.string().nullable(),
      before: z.number(),
      after: z.number(),
      difference: z.number(),
    })
  ),
})

const answer = z.object({ stock_take: takeWithLinesShape })

export const listStockTakes = defineContract({
  id: "listStockTakes",
  method: "GET",
  path: "/admin/stock-takes",
  actor: "admin",
  feature: "stock",
  tag: "Stock",
  summary: "List stock-takes, newest first",
  query: z
    .object({
      location_id: id.optional(),
      reason: z.enum(STOCK_TAKE_REASONS).optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("stock_takes", takeShape),
})

export const createStockTake = defineContract({
  id: "createStockTake",
  method: "POST",
  path: "/admin/stock-takes",
  actor: "admin",
  feature: "stock",
  tag: "Stock",
  summary: "Count or correct the stock of a location",
  description:
    "All lines are booked or none: every wrong line is told with its index. `set` says what stands there, `add` what came or went. Several lines of one product are one count. A repeated idempotency key is booked once and answers the first stock-take.",
  body: createStockTakeBody,
  bodyLimit: "1mb",
  response: answer,
  errors: [
    "not_found",
    "stock_not_by_unit",
    "stock_combination_missing",
    "product_unit_combination_unknown",
    "unit_unknown",
    "unit_type_mismatch",
    "unit_inexact",
    "stock_unit_value_missing",
    "stock_negative",
    "decimal_negative",
    "conflict",
  ],
})

export const getStockTake = defineContract({
  id: "getStockTake",
  method: "GET",
  path: "/admin/stock-takes/:id",
  actor: "admin",
  feature: "stock",
  tag: "Stock",
  summary: "Get a stock-take with its lines",
  params: idParams,
  response: answer,
  errors: ["not_found"],
})
