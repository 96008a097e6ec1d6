import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { readTable } from "../../../lib/csv/read-table"
import { CsvReport } from "../../../lib/csv/report"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { CheckedImport } from "../../../lib/http/answer-import"
import type { StockTakeReason } from "../../../modules/stock/constants"
import { writeBatchesWorkflow } from "../../import/workflows/write-batches"
import {
  planStockTake,
  type PlannedLine,
  type StockTakeInput,
} from "../plan-stock-take"
import { STOCK_TAKE_COLUMNS } from "./stock-take-columns"
import { readStockTakeRow, type StockTakeRow } from "./stock-take-row"

/** What all takes of one file share. */
export type StockTakeFile = {
  reason: StockTakeReason
  created_by: string | null
}

type Take = { input: StockTakeInput; rows: StockTakeRow[] }

const COLUMN_OF: Record<string, string> = {
  product_id: "product_handle",
  "unit.unit": "unit",
  "unit.unit_value": "unit_value",
}

/**
 * Compares a counted sheet with the books: one stock-take for each location,
 * of those items whose count differs. Rows without a count are left out.
 */
export async function checkStockTakeFile(
  container: MedusaContainer,
  chunks: AsyncIterable<Uint8Array>,
  file: StockTakeFile
): Promise<CheckedImport> {
  const report = new CsvReport()
  const columns = {
    required: ["location", "product_handle", "counted"],
    optional: STOCK_TAKE_COLUMNS,
  }
  const table = await readTable(chunks, columns, report)
  const rows = table.flatMap((source) => readStockTakeRow(source) ?? [])
  const takes: Take[] = []
  let unchanged = rows.filter((row) => row.counted === null).length
  for (const take of await takesOf(container, rows, file)) {
    const planned = await planReported(container, take)
    if (planned) {
      const changed = await changedLines(container, take, planned)
      unchanged += take.rows.length - changed.rows.length
      takes.push(...(changed.rows.length ? [changed] : []))
    }
  }
  const updated = takes.reduce((sum, take) => sum + take.rows.length, 0)
  return {
    report,
    counts: { rows: table.length, created: 0, updated, unchanged },
    write: async () => {
      const batches = takes.map((take) => ({
        size: take.rows.length,
        take: take.input,
      }))
      if (batches.length) {
        await writeBatchesWorkflow(container).run({ input: { batches } })
      }
    },
  }
}

/** The counted rows by location, their products and locations found. */
async function takesOf(
  container: MedusaContainer,
  rows: readonly StockTakeRow[],
  file: StockTakeFile
): Promise<Take[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: products }, { data: locations }] = await Promise.all([
    query.graph({
      entity: "product",
      fields: ["id", "handle"],
      filters: { handle: [...new Set(rows.map((row) => row.handle))] },
    }),
    query.graph({
      entity: "stock_location",
      fields: ["id", "name"],
      pagination: { take: 10_000, skip: 0 },
    }),
  ])
  const productIds = new Map(products.map(({ id, handle }) => [handle, id]))
  const locationIds = new Map([
    ...locations.map(({ id, name }) => [name, id] as const),
    ...locations.map(({ id }) => [id, id] as const),
  ])
  const takes = new Map<string, Take>()
  for (const row of rows) {
    const product_id = productIds.get(row.handle)
    const location_id = locationIds.get(row.location)
    if (!product_id) {
      const params = { entity: "product", id: row.handle }
      row.source.problem("product_handle", "not_found", params)
    }
    if (!location_id) {
      const params = { entity: "stock location", id: row.location }
      row.source.problem("location", "not_found", params)
    }
    if (product_id && location_id && row.counted !== null) {
      const take: Take = takes.get(location_id) ?? {
        input: { ...file, location_id, mode: "set", lines: [] },
        rows: [],
      }
      const { line, counted } = row
      take.input.lines.push({ ...line, product_id, counted })
      take.rows.push(row)
      takes.set(location_id, take)
    }
  }
  return [...takes.values()]
}

/** The take's lines in basic units; null when problems were reported. */
async function planReported(
  container: MedusaContainer,
  { input, rows }: Take
): Promise<PlannedLine[] | null> {
  try {
    return (await planStockTake(container, input)).lines
  } catch (error) {
    if (!SuiteError.isSuiteError(error)) {
      throw error
    }
    for (const { field, code, params } of error.problems) {
      const [, index, ...rest] = field.split(".")
      const name = rest.join(".")
      const row = rows[Number(index)] ?? rows[0]
      row?.source.problem(COLUMN_OF[name] ?? name, code, params)
    }
    return null
  }
}

/** Lines of items that do not stand in the books as they were counted. */
async function changedLines(
  container: MedusaContainer,
  { input, rows }: Take,
  lines: readonly PlannedLine[]
): Promise<Take> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const counted = new Map<string, string>()
  for (const { inventory_item_id, quantity } of lines) {
    const before = counted.get(inventory_item_id) ?? "0"
    const sum = MathBN.add(before, quantity).toFixed()
    counted.set(inventory_item_id, sum)
  }
  const levels: { inventory_item_id: string; stocked_quantity: string }[] =
    await knex("inventory_level")
      .where({ location_id: input.location_id, deleted_at: null })
      .whereIn("inventory_item_id", [...counted.keys()])
      .select("inventory_item_id", "stocked_quantity")
  for (const { inventory_item_id, stocked_quantity } of levels) {
    if (MathBN.eq(counted.get(inventory_item_id) ?? "0", stocked_quantity)) {
      counted.delete(inventory_item_id)
    }
  }
  const differs = (index: number) =>
    counted.has(lines[index]?.inventory_item_id ?? "")
  return {
    input: {
      ...input,
      lines: input.lines.filter((_, index) => differs(index)),
    },
    rows: rows.filter((_, index) => differs(index)),
  }
}
