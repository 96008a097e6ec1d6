/** Columns of the product units' file, in the order of the export. */
export const PRODUCT_UNIT_COLUMNS = [
  "product_handle",
  "options",
  "basic_unit",
  "unit",
  "unit_value",
  "sku",
  "barcode",
  "is_default",
  "is_active",
  "min",
  "max",
  "step",
  "rank",
] as const

/** `price_sar`: a price in each currency. */
export const PRICE_COLUMN = /^price_([a-z]{3})$/

/** The column of a currency. */
export function priceColumn(currency: string): string {
  return `price_${currency.toLowerCase()}`
}
