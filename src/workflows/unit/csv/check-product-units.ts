import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readTable } from "../../../lib/csv/read-table"
import { CsvReport } from "../../../lib/csv/report"
import type { CheckedImport } from "../../../lib/http/answer-import"
import { progress } from "../../../lib/progress"
import { loadProducts, loadUnits } from "../load-product-state"
import { planMany } from "../plan-many"
import type { SetProductUnitsInput } from "../product-units-state"
import type { ImportBatch } from "../../import/steps/write-batches"
import { hasChanges } from "../workflows/set-product-units-changes"
import { writeBatchesWorkflow } from "../../import/workflows/write-batches"
import { mergeRows, type MergedUnit } from "./merge-rows"
import { outcomesOf } from "./outcomes"
import { PRICE_COLUMN, PRODUCT_UNIT_COLUMNS } from "./product-unit-columns"
import { readProductUnitRow, type ProductUnitRow } from "./product-unit-row"
import { draftOf, toInput } from "./product-units-draft"
import { reportPlanProblems } from "./report-plan-problems"

/** Products compared at a time. */
const CHECKED = 200
/** Products written in one run of `setProductUnitsWorkflow`. */
const WRITTEN = 50

type Group = { handle: string; rows: ProductUnitRow[] }

type Merged = {
  group: Group
  units: MergedUnit[]
  /** As the draft lists them: the plan's problems name their places. */
  order: MergedUnit["draft"][]
  input: SetProductUnitsInput
}

/**
 * Compares a file of product units with the store. A row is known by
 * product, options, unit and value; units that no row names stay as they are,
 * a column that is not there leaves what is, an empty cell empties it.
 */
export async function checkProductUnitsFile(
  container: MedusaContainer,
  chunks: AsyncIterable<Uint8Array>
): Promise<CheckedImport> {
  const report = new CsvReport()
  const optional = [...PRODUCT_UNIT_COLUMNS]
  const table = await readTable(
    chunks,
    { required: ["product_handle", "unit"], optional, also: PRICE_COLUMN },
    report
  )
  const rows = table.flatMap((source) => readProductUnitRow(source) ?? [])
  reportCodesTwice(rows)
  const counts = { rows: table.length, created: 0, updated: 0, unchanged: 0 }
  const writes: { input: SetProductUnitsInput; rows: number }[] = []
  const groups = groupByProduct(rows)
  let checked = 0
  for (let at = 0; at < groups.length; at += CHECKED) {
    const chunk = groups.slice(at, at + CHECKED)
    for (const done of await checkProducts(container, chunk)) {
      counts.created += done.created
      counts.updated += done.updated
      counts.unchanged += done.unchanged
      if (done.changes) {
        writes.push({ input: done.input, rows: done.rows })
      }
    }
    checked += chunk.reduce((sum, group) => sum + group.rows.length, 0)
    progress.report("check", checked, rows.length)
  }
  return {
    report,
    counts,
    write: async () => {
      if (writes.length) {
        const batches = toBatches(writes)
        await writeBatchesWorkflow(container).run({ input: { batches } })
      }
    },
  }
}

function groupByProduct(rows: ProductUnitRow[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const group = groups.get(row.handle) ?? { handle: row.handle, rows: [] }
    group.rows.push(row)
    groups.set(row.handle, group)
  }
  return [...groups.values()]
}

/** SKU and barcode are unique in the whole file. */
function reportCodesTwice(rows: readonly ProductUnitRow[]): void {
  for (const kind of ["sku", "barcode"] as const) {
    const seen = new Set<string>()
    for (const row of rows) {
      const code = row[kind]
      if (code && seen.has(code)) {
        row.source.problem(kind, `product_unit_${kind}_twice`, { [kind]: code })
      }
      if (code) {
        seen.add(code)
      }
    }
  }
}

async function checkProducts(container: MedusaContainer, groups: Group[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const handles = groups.map((group) => group.handle)
  const [{ data: found }, units] = await Promise.all([
    query.graph({
      entity: "product",
      fields: ["id", "handle"],
      filters: { handle: handles },
    }),
    loadUnits(query),
  ])
  const ids = new Map(found.map((product) => [product.handle, product.id]))
  const loaded = await loadProducts(container, [...ids.values()])
  const codes = new Map(units.map((unit) => [unit.id, unit.code]))
  const merged = groups.flatMap((group): Merged[] => {
    const product = loaded.products.get(ids.get(group.handle) ?? "")
    if (!product) {
      const params = { entity: "product", id: group.handle }
      for (const { source } of group.rows) {
        source.problem("product_handle", "not_found", params)
      }
      return []
    }
    const draft = draftOf(product, codes)
    const basic = basicUnitOf(group.rows, draft.basic_unit)
    const units = mergeRows(draft, group.rows)
    return basic
      ? [{ group, units, order: draft.units, input: toInput(draft, basic) }]
      : []
  })
  const results = await planMany(
    container,
    loaded,
    merged.map(({ input }) => input)
  )
  return results.flatMap((result, index) => {
    const { group, units, order, input } = merged[index]
    if (!result.plan) {
      reportPlanProblems(result.problems, { group, units, order, input })
      return []
    }
    const product = loaded.products.get(input.product_id)
    return product
      ? [
          {
            input,
            rows: group.rows.length,
            changes: hasChanges(result.plan),
            ...outcomesOf(product, result.plan, units, codes),
          },
        ]
      : []
  })
}

/** The product's basic unit: all rows that name one agree. */
function basicUnitOf(
  rows: readonly ProductUnitRow[],
  present: string | undefined
): string | undefined {
  const first = rows.find((row) => row.basic_unit)
  for (const row of rows) {
    if (row.basic_unit && row.basic_unit !== first?.basic_unit) {
      const params = { row: first?.source.row ?? 0 }
      row.source.problem("basic_unit", "csv_disagrees", params)
    }
  }
  const basic = first?.basic_unit ?? present
  if (!basic) {
    rows[0]?.source.problem("basic_unit", "csv_required")
  }
  return basic
}

function toBatches(
  writes: { input: SetProductUnitsInput; rows: number }[]
): ImportBatch[] {
  const batches: ImportBatch[] = []
  for (let at = 0; at < writes.length; at += WRITTEN) {
    const batch = writes.slice(at, at + WRITTEN)
    batches.push({
      size: batch.reduce((sum, { rows }) => sum + rows, 0),
      set: batch.map(({ input }) => input),
    })
  }
  return batches
}
