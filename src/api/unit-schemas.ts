import { z } from "@medusajs/framework/zod"
import { rule } from "../lib/http/schemas"
import { UNIT_TYPES } from "../modules/unit/constants"

/** A unit as every route shows it. */
export const unitShape = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  symbol: z.string(),
  type: z.enum(UNIT_TYPES),
  /** How many basic units of its type one of it is. */
  conversion: z.number(),
  is_basic: z.boolean(),
  rank: z.number().int(),
})

/** A unit with what only a merchant sees. */
export const adminUnitShape = unitShape.extend({
  is_active: z.boolean(),
  /** By locale: `{ "ar-SA": { name, symbol } }`. */
  translations: z.record(
    z.string(),
    z.object({ name: z.string().nullish(), symbol: z.string().nullish() })
  ),
  created_at: z.string(),
  updated_at: z.string(),
})

export const unitCode = z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/, {
  message: rule("unit_code_format"),
})

export const moneyShape = z.object({
  currency_code: z.string(),
  amount: z.number(),
})

/** A product unit's price in the caller's currency. */
export const unitPriceShape = z.object({
  currency_code: z.string(),
  /** What is charged now, price lists applied. */
  amount: z.number(),
  /** Compare-at price: what it costs without price lists. */
  original_amount: z.number(),
  is_tax_inclusive: z.boolean(),
  price_list_id: z.string().nullable(),
})

/** Price per reference unit, as a shop's label shows it. */
export const referencePriceShape = z.object({
  amount: z.number(),
  currency_code: z.string(),
  /** Code of the reference unit: kg, l, piece, m. */
  unit_code: z.string(),
  unit_symbol: z.string(),
})

export const productUnitShape = z.object({
  id: z.string(),
  variant_id: z.string(),
  product_id: z.string(),
  /** "5 kg", "Dozen": short, in the caller's language. */
  label: z.string(),
  unit: unitShape,
  unit_value: z.number(),
  /** What one of it takes from the stock, in the product's basic unit. */
  conversion: z.number(),
  basic_unit_code: z.string(),
  /** Values of the product's other options: `{ "Flavour": "Mango" }`. */
  options: z.record(z.string(), z.string()),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  is_default: z.boolean(),
  min: z.number().int().nullable(),
  max: z.number().int().nullable(),
  step: z.number().int().nullable(),
  rank: z.number().int(),
})

export const storeProductUnitShape = productUnitShape.extend({
  /** Null when no region or currency was asked for. */
  price: unitPriceShape.nullable(),
  reference_price: referencePriceShape.nullable(),
  /** Whole units that can be sold at the branch; null when not counted. */
  available_quantity: z.number().int().nullable(),
  in_stock: z.boolean(),
})

export const stockShape = z.object({
  location_id: z.string(),
  location_name: z.string(),
  /** All three in the product's basic unit. */
  stocked: z.number(),
  reserved: z.number(),
  available: z.number(),
})

export const adminProductUnitShape = productUnitShape.extend({
  is_active: z.boolean(),
  retired_at: z.string().nullable(),
  prices: z.array(moneyShape),
  reference_prices: z.array(referencePriceShape),
  inventory_item_id: z.string().nullable(),
  /** Whole units available over all locations; null when not counted. */
  available_quantity: z.number().int().nullable(),
})
