import { z } from "@medusajs/framework/zod"
import type { TableRow } from "../../../lib/csv/table-row"
import { UNIT_TYPES, type UnitType } from "../../../modules/unit/constants"
import type { UnitTranslations } from "../unit-translations"
import { UNIT_TEXT_COLUMN } from "./unit-columns"

const CODE = z.string().regex(/^[a-z][a-z0-9_-]{0,31}$/)

/** A row of the units' file: undefined is "not in the file". */
export type UnitRow = {
  source: TableRow
  code: string | undefined
  type: UnitType | undefined
  conversion: string | undefined
  is_basic: boolean | undefined
  is_active: boolean | undefined
  rank: number | undefined
  name: string | undefined
  symbol: string | undefined
  translations: UnitTranslations
}

/** Reads the cells of a row; what is wrong goes to its report. */
export function readUnitRow(source: TableRow): UnitRow {
  const required = source.required("code")
  return {
    source,
    code: required && codeIn(source, "code"),
    type: source.choice("type", UNIT_TYPES) ?? undefined,
    conversion: source.decimal("conversion") ?? undefined,
    is_basic: source.flag("is_basic") ?? undefined,
    is_active: source.flag("is_active") ?? undefined,
    rank: source.whole("rank", 0, 100_000) ?? undefined,
    name: source.text("name", 80) ?? undefined,
    symbol: source.text("symbol", 80) ?? undefined,
    translations: readTexts(source),
  }
}

/** A unit's code in a cell; reported when it cannot be one. */
export function codeIn(source: TableRow, column: string): string | undefined {
  return source.checked(column, CODE, "unit_code_format") ?? undefined
}

function readTexts(source: TableRow): UnitTranslations {
  const texts: UnitTranslations = {}
  for (const column of source.columns(UNIT_TEXT_COLUMN)) {
    const [, field, locale] = UNIT_TEXT_COLUMN.exec(column) ?? []
    const text = source.text(column, 80)
    if (locale && text) {
      texts[locale] = { ...texts[locale], [field]: text }
    }
  }
  return texts
}
