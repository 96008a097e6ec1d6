import { progress } from "../progress"
import { readCsv } from "./read-csv"
import type { CsvReport } from "./report"
import { TableRow } from "./table-row"

/** Which columns a file may have. */
export type TableColumns = {
  required: readonly string[]
  optional: readonly string[]
  /** Columns whose name is open: `price_sar`. */
  also?: RegExp
}

/**
 * Reads a file whose first row names the columns, in any order. What is wrong
 * with the columns is reported and then no row is read: each would be wrong.
 *
 * @throws SuiteError `csv_not_utf8`, `csv_broken`
 */
export async function readTable(
  chunks: AsyncIterable<Uint8Array>,
  columns: TableColumns,
  report: CsvReport
): Promise<TableRow[]> {
  const rows: TableRow[] = []
  let header: string[] | undefined
  for await (const { row, cells } of readCsv(chunks)) {
    if (!header) {
      header = cells
      checkHeader(header, columns, report)
      continue
    }
    if (report.problems.some((problem) => problem.row === 1)) {
      continue
    }
    if (
      cells.length > header.length &&
      cells.slice(header.length).some(Boolean)
    ) {
      report.add(row, "", "csv_cells", {
        count: cells.length,
        columns: header.length,
      })
      continue
    }
    rows.push(new TableRow(row, header, cells, report))
    if (rows.length % 1000 === 0) {
      progress.report("read", rows.length)
    }
  }
  if (!header) {
    report.add(1, "", "csv_empty")
  }
  return rows
}

function checkHeader(
  header: string[],
  { required, optional, also }: TableColumns,
  report: CsvReport
): void {
  const known = new Set([...required, ...optional])
  header.forEach((name, index) => {
    if (header.indexOf(name) !== index) {
      report.add(1, name, "csv_column_twice", { column: name })
    } else if (!known.has(name) && !also?.test(name)) {
      report.add(1, name, "csv_column_unknown", { column: name || "-" })
    }
  })
  for (const name of required) {
    if (!header.includes(name)) {
      report.add(1, name, "csv_column_missing", { column: name })
    }
  }
}
