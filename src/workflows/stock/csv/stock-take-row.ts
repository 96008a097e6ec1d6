import type { TableRow } from "../../../lib/csv/table-row"
import { readOptions } from "../../unit/csv/options-cell"
import { codeIn } from "../../unit/csv/unit-row"
import type { StockTakeLineInput } from "../plan-stock-take"

/** A row of the sheet; `counted` null: nobody has counted it. */
export type StockTakeRow = {
  source: TableRow
  location: string
  handle: string
  line: Pick<StockTakeLineInput, "options" | "unit">
  counted: string | null
}

/** Reads the cells of a row; null when its key cannot be read. */
export function readStockTakeRow(source: TableRow): StockTakeRow | null {
  const location = source.required("location")
  const handle = source.required("product_handle")
  const cell = source.text("options", 2000)
  const options = cell ? readOptions(cell) : undefined
  if (options === null) {
    source.problem("options", "csv_options_format")
  }
  const unit = codeIn(source, "unit")
  const unit_value = source.decimal("unit_value") ?? undefined
  const counted = countedIn(source)
  return location && handle && counted !== undefined && !source.wrong
    ? {
        source,
        location,
        handle,
        line: {
          ...(options && { options }),
          ...(unit && { unit: { unit, unit_value } }),
        },
        counted,
      }
    : null
}

/** Nothing left is a count, too. */
function countedIn(source: TableRow): string | null | undefined {
  const cell = source.text("counted")
  if (cell && /^0+(\.0*)?$/.test(cell)) {
    return "0"
  }
  if (cell?.startsWith("-")) {
    source.problem("counted", "decimal_negative")
    return undefined
  }
  return source.decimal("counted")
}
