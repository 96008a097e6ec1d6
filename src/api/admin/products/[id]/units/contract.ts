import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../../../lib/http/contract"
import {
  idParams,
  money,
  positiveDecimal,
  wholeQuantity,
} from "../../../../../lib/http/schemas"
import {
  adminProductUnitShape,
  stockShape,
  unitCode,
  unitShape,
} from "../../../../unit-schemas"

const tradeCode = z.string().trim().min(1).max(64).nullish()

/** What differs for one combination of the product's other options. */
const perCombination = z
  .object({
    options: z.record(z.string(), z.string()),
    sku: tradeCode,
    barcode: tradeCode,
    prices: z.array(money).max(200).optional(),
  })
  .strict()

const unitEntry = z
  .object({
    unit: unitCode,
    unit_value: positiveDecimal.default("1"),
    /** Absent: the variant keeps the prices it has. */
    prices: z.array(money).max(200).optional(),
    sku: tradeCode,
    barcode: tradeCode,
    is_default: z.boolean().default(false),
    is_active: z.boolean().default(true),
    min: wholeQuantity.nullish(),
    max: wholeQuantity.nullish(),
    step: wholeQuantity.nullish(),
    rank: z.number().int().min(0).max(100_000).optional(),
    /** For products with other options (size, flavour). */
    variants: z.array(perCombination).max(200).optional(),
  })
  .strict()

const setProductUnitsBody = z
  .object({
    basic_unit: unitCode,
    units: z.array(unitEntry).min(1).max(50),
    /**
     * Which unit the product's present variants become, where it is not sold
     * by unit yet; the default unit when absent. Its stock is scaled.
     */
    adopt_as: z
      .object({ unit: unitCode, unit_value: positiveDecimal.default("1") })
      .strict()
      .optional(),
  })
  .strict()

export type SetProductUnitsBody = z.output<typeof setProductUnitsBody>

const answer = z.object({
  product_id: z.string(),
  basic_unit: unitShape.nullable(),
  combinations: z.array(
    z.object({
      options: z.record(z.string(), z.string()),
      inventory_item_id: z.string().nullable(),
      stock: z.array(stockShape),
    })
  ),
  /** Retired units come last and are marked by `retired_at`. */
  units: z.array(adminProductUnitShape),
  count: z.number().int(),
})

export const listAdminProductUnits = defineContract({
  id: "listAdminProductUnits",
  method: "GET",
  path: "/admin/products/:id/units",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "List the units of a product with stock and prices",
  params: idParams,
  response: answer,
  errors: ["not_found"],
})

export const setAdminProductUnits = defineContract({
  id: "setAdminProductUnits",
  method: "POST",
  path: "/admin/products/:id/units",
  actor: "admin",
  feature: "units",
  tag: "Units",
  summary: "Set the units a product is sold in",
  description:
    "The whole list: what is not in it is retired. The same call twice changes nothing; a failure leaves nothing behind.",
  params: idParams,
  body: setProductUnitsBody,
  bodyLimit: "1mb",
  response: answer,
  errors: [
    "not_found",
    "unit_unknown",
    "unit_inactive",
    "unit_type_mismatch",
    "unit_inexact",
    "product_unit_twice",
    "product_unit_default",
    "product_unit_sku_twice",
    "product_unit_sku_taken",
    "product_unit_barcode_twice",
    "product_unit_barcode_taken",
    "product_unit_price_missing",
    "product_unit_unpriced",
    "price_currency_twice",
    "price_decimals",
    "currency_unknown",
    "product_unit_label_clash",
    "product_unit_rule_range",
    "product_unit_rule_step",
    "product_option_clash",
    "product_unit_combination_unknown",
    "product_unit_basic_locked",
    "product_unit_shared_stock",
    "product_is_combo",
  ],
})
