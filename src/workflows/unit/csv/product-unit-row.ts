import type { TableRow } from "../../../lib/csv/table-row"
import { readOptions, type Options } from "./options-cell"
import { PRICE_COLUMN } from "./product-unit-columns"
import { codeIn } from "./unit-row"

/**
 * A row of the product units' file. Undefined: the column is not there and
 * what is stays. Null: the cell is empty and so it is to be.
 */
export type ProductUnitRow = {
  source: TableRow
  handle: string
  /** Undefined: all of the product's combinations. */
  options: Options | undefined
  basic_unit: string | undefined
  unit: string
  unit_value: string
  sku: string | null | undefined
  barcode: string | null | undefined
  is_default: boolean | undefined
  is_active: boolean | undefined
  min: number | null | undefined
  max: number | null | undefined
  step: number | null | undefined
  rank: number | undefined
  prices: { currency_code: string; amount: string | null }[]
}

const MOST = 1_000_000

/** Reads the cells of a row; null when its key cannot be read. */
export function readProductUnitRow(source: TableRow): ProductUnitRow | null {
  const handle = source.required("product_handle")
  const unit = source.required("unit") && codeIn(source, "unit")
  const value = source.decimal("unit_value")
  const row = {
    source,
    options: optionsIn(source),
    basic_unit: codeIn(source, "basic_unit"),
    unit_value: value ?? "1",
    sku: source.text("sku", 64),
    barcode: source.text("barcode", 64),
    is_default: source.flag("is_default") ?? undefined,
    is_active: source.flag("is_active") ?? undefined,
    min: source.whole("min", 1, MOST),
    max: source.whole("max", 1, MOST),
    step: source.whole("step", 1, MOST),
    rank: source.whole("rank", 0, 100_000) ?? undefined,
    prices: pricesIn(source),
  }
  return handle && unit ? { ...row, handle, unit } : null
}

function optionsIn(source: TableRow): Options | undefined {
  const cell = source.text("options", 2000)
  const options = cell ? readOptions(cell) : undefined
  if (options === null) {
    source.problem("options", "csv_options_format")
  }
  return options ?? undefined
}

function pricesIn(source: TableRow): ProductUnitRow["prices"] {
  return source.columns(PRICE_COLUMN).flatMap((column) => {
    const amount = source.decimal(column)
    const [, currency_code] = PRICE_COLUMN.exec(column) ?? []
    return amount === undefined ? [] : [{ currency_code, amount }]
  })
}
