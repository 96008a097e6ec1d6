import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  MEASURES,
  unitLabel,
  type LabelUnit,
} from "../../modules/unit/rules/label"
import { LINE_UNIT_KEY, readLineUnit } from "../../workflows/unit/line-unit"
import { measureSymbols } from "../../workflows/unit/steps/translate-product-units"
import { notesOf, type Node, type Reading } from "./node"
import { said, translated } from "./sql"

type UnitRow = LabelUnit & { code: string; is_translated: boolean }

const UNITS = `
  select u.code, ${said("t", "name", "u.name")} as name,
    ${said("t", "symbol", "u.symbol")} as symbol, u.type,
    u.conversion::text as conversion, u.is_basic, t.id is not null as is_translated
  from unit u ${translated("t", "unit", "u.id")}
  where u.code = any(:codes) and u.deleted_at is null`

/**
 * Says the units of lines in a reader's language: a line keeps them in the
 * store's own. One that nobody translated stays as it is.
 */
export async function sayUnits(
  knex: Knex,
  lines: Node[],
  { reader, own }: Reading
): Promise<void> {
  const notes = lines.flatMap(notesOf)
  const codes = notes.flatMap((note) => readLineUnit(note)?.code ?? [])
  if (reader === own || !codes.length) {
    return
  }
  const measures = Object.values(MEASURES).flatMap(({ small, large }) => [
    small,
    large,
  ])
  const { rows } = await knex.raw<{ rows: UnitRow[] }>(UNITS, {
    codes: [...new Set([...codes, ...measures])],
    locale: reader,
  })
  const units = new Map(rows.map((row) => [row.code, row]))
  const symbols = measureSymbols((code) => units.get(code)?.symbol)
  for (const note of notes) {
    const kept = readLineUnit(note)
    const unit = kept && units.get(kept.code)
    if (kept && unit?.is_translated) {
      const label = unitLabel(kept.unit_value, unit, symbols, reader)
      note.holder[note.key] = {
        ...note.metadata,
        [LINE_UNIT_KEY]: { ...kept, label, symbol: unit.symbol },
      }
    }
  }
}
