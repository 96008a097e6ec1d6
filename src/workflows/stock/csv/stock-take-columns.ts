/** Columns of the sheet for counting, in the order of the export. */
export const STOCK_TAKE_COLUMNS = [
  "location",
  "product_handle",
  "options",
  "unit",
  "unit_value",
  "counted",
] as const
