import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { readTable } from "../../../lib/csv/read-table"
import { CsvReport } from "../../../lib/csv/report"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { CheckedImport } from "../../../lib/http/answer-import"
import { adminUnits } from "../../../queries/unit/units"
import type { CreateUnitInput } from "../steps/create-units"
import type { ImportBatch } from "../../import/steps/write-batches"
import { refuseInUse } from "../unit-in-use"
import type { UnitTranslations } from "../unit-translations"
import type { UpdateUnitWorkflowInput } from "../workflows/update-unit"
import { writeBatchesWorkflow } from "../../import/workflows/write-batches"
import { UNIT_COLUMNS, UNIT_TEXT_COLUMN } from "./unit-columns"
import { readUnitRow, type UnitRow } from "./unit-row"

type Present = Awaited<ReturnType<typeof adminUnits>>["units"][number]

/**
 * Compares a file of units with the store. A row is known by its code; a cell
 * that is empty or a column that is not there leaves what is.
 */
export async function checkUnitsFile(
  container: MedusaContainer,
  chunks: AsyncIterable<Uint8Array>
): Promise<CheckedImport> {
  const report = new CsvReport()
  const [required, ...optional] = UNIT_COLUMNS
  const table = await readTable(
    chunks,
    { required: [required], optional, also: UNIT_TEXT_COLUMN },
    report
  )
  const all = { limit: 10_000, offset: 0 }
  const { units } = await adminUnits(container, {}, all)
  const present = new Map(units.map((unit) => [unit.code, unit]))
  const basics = new Map(
    units.flatMap((unit) => (unit.is_basic ? [[unit.type, unit.code]] : []))
  ) as Map<string, string>
  const seen = new Map<string, number>()
  const create: (CreateUnitInput & { translations: UnitTranslations })[] = []
  const update: UpdateUnitWorkflowInput[] = []
  const rows = table.map(readUnitRow)
  let unchanged = 0
  for (const row of rows) {
    if (!row.code) {
      continue
    }
    const before = seen.get(row.code)
    if (before !== undefined) {
      row.source.problem("code", "csv_row_twice", { row: before })
      continue
    }
    seen.set(row.code, row.source.row)
    const fits = () => !report.has(row.source.row)
    const unit = present.get(row.code)
    if (unit) {
      const change = await changeOf(container, row, unit)
      update.push(...(change && fits() ? [change] : []))
      unchanged += Number(!change && fits())
    } else {
      const fresh = newUnit(row, row.code, basics)
      create.push(...(fits() ? fresh : []))
    }
  }
  const [created, updated] = [create.length, update.length]
  return {
    report,
    counts: {
      rows: rows.length,
      created,
      updated,
      unchanged,
    },
    write: async () => {
      const batches: ImportBatch[] = [
        ...(created ? [{ size: created, create }] : []),
        ...update.map((one) => ({ size: 1, update: one })),
      ]
      if (batches.length) {
        await writeBatchesWorkflow(container).run({ input: { batches } })
      }
    },
  }
}

function newUnit(row: UnitRow, code: string, basics: Map<string, string>) {
  const { source, type, conversion, name, symbol } = row
  const missing = (["type", "conversion", "name", "symbol"] as const).filter(
    (column) => row[column] === undefined && !source.text(column)
  )
  missing.forEach((column) => source.problem(column, "csv_required"))
  if (!type || !conversion || !name || !symbol) {
    return []
  }
  if (row.is_basic && !MathBN.eq(conversion, 1)) {
    source.problem("conversion", "unit_basic_conversion")
    return []
  }
  const basic = basics.get(type)
  if (row.is_basic && basic) {
    source.problem("is_basic", "unit_basic_exists", { type, code: basic })
    return []
  }
  if (row.is_basic) {
    basics.set(type, code)
  }
  const { is_basic = false, is_active = true, rank = 0, translations } = row
  return [
    // prettier-ignore
    { code, type, conversion, name, symbol, is_basic, is_active, rank, translations },
  ]
}

/** What a row changes of a unit; null for nothing, or when it is wrong. */
async function changeOf(
  container: MedusaContainer,
  row: UnitRow,
  unit: Present
): Promise<UpdateUnitWorkflowInput | null> {
  let wrong = false
  for (const column of ["type", "is_basic"] as const) {
    if (row[column] !== undefined && row[column] !== unit[column]) {
      row.source.problem(column, "csv_fixed", { value: String(unit[column]) })
      wrong = true
    }
  }
  const change: UpdateUnitWorkflowInput = { id: unit.id }
  for (const column of ["name", "symbol", "is_active", "rank"] as const) {
    const value = row[column]
    if (value !== undefined && value !== unit[column]) {
      Object.assign(change, { [column]: value })
    }
  }
  if (row.conversion && !MathBN.eq(row.conversion, unit.conversion)) {
    wrong = (await conversionIsFrozen(container, row, unit)) || wrong
    change.conversion = row.conversion
  }
  const translations = changedTexts(row.translations, unit.translations)
  if (Object.keys(translations).length) {
    change.translations = translations
  }
  return wrong || Object.keys(change).length === 1 ? null : change
}

async function conversionIsFrozen(
  container: MedusaContainer,
  { source }: UnitRow,
  unit: Present
): Promise<boolean> {
  if (unit.is_basic) {
    source.problem("conversion", "unit_basic_conversion")
    return true
  }
  try {
    await refuseInUse(container, unit, "conversion")
    return false
  } catch (error) {
    if (!SuiteError.isSuiteError(error)) {
      throw error
    }
    source.problem("conversion", error.messageCode, error.params)
    return true
  }
}

function changedTexts(
  wanted: UnitTranslations,
  present: Present["translations"]
): UnitTranslations {
  const changed = Object.entries(wanted).filter(([locale, texts]) =>
    (["name", "symbol"] as const).some(
      (field) => texts[field] && texts[field] !== present[locale]?.[field]
    )
  )
  return Object.fromEntries(changed)
}
