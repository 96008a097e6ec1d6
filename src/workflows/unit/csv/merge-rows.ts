import type { MessageCode, MessageParams } from "../../../lib/i18n/messages"
import type { Combination } from "../planning-context"
import { writeOptions } from "./options-cell"
import type { ProductUnitRow } from "./product-unit-row"
import {
  findUnit,
  slotOf,
  type ProductDraft,
  type Slot,
  type UnitDraft,
} from "./product-units-draft"

/** Facts that all rows of one unit share, whatever the combination. */
const SHARED = [
  "is_default",
  "is_active",
  "min",
  "max",
  "step",
  "rank",
] as const

/** A unit of the draft with the rows that speak of it. */
export type MergedUnit = {
  draft: UnitDraft
  rows: { row: ProductUnitRow; combinations: Combination[] }[]
}

/**
 * Lays the rows of a file over what a product has: units that no row names
 * stay as they are. Changes the draft; what is wrong goes to the rows'
 * report.
 *
 * @returns the units that rows speak of
 */
export function mergeRows(
  draft: ProductDraft,
  rows: readonly ProductUnitRow[]
): MergedUnit[] {
  const present = new Set(draft.units)
  const merged: MergedUnit[] = []
  for (const row of rows) {
    const unit = unitOf(draft, row)
    const combinations = combinationsFor(draft, row)
    let entry = merged.find((other) => other.draft === unit)
    if (!entry) {
      entry = { draft: unit, rows: [] }
      merged.push(entry)
    }
    const twin = entry.rows.find((other) =>
      other.combinations.some((one) => combinations.includes(one))
    )
    if (twin) {
      row.source.problem("unit", "csv_row_twice", { row: twin.row.source.row })
      continue
    }
    shareFacts(unit, row, entry.rows[0]?.row)
    entry.rows.push({ row, combinations })
  }
  settleDefault(draft, rows, merged)
  for (const { draft: unit, rows: own } of merged) {
    const adopts = draft.basic_unit === undefined && unit === byDefault(draft)
    for (const { row, combinations } of own) {
      for (const combination of combinations) {
        fillSlot(slotFor(unit, combination, adopts), row)
      }
    }
    if (!present.has(unit)) {
      reportGaps(draft, unit, own[0]?.row)
    }
  }
  return merged
}

function unitOf(draft: ProductDraft, row: ProductUnitRow): UnitDraft {
  const known = findUnit(draft.units, row.unit, row.unit_value)
  if (known) {
    return known
  }
  const ranks = draft.units.map((unit) => unit.rank)
  const fresh: UnitDraft = {
    unit: row.unit,
    unit_value: row.unit_value,
    is_default: false,
    is_active: true,
    min: null,
    max: null,
    step: null,
    rank: row.rank ?? Math.max(-1, ...ranks) + 1,
    slots: [],
  }
  draft.units.push(fresh)
  return fresh
}

/** Which of the product's combinations a row speaks of. */
function combinationsFor(
  { combinations }: ProductDraft,
  { options, source }: ProductUnitRow
): Combination[] {
  if (!options) {
    return combinations
  }
  const wanted = Object.entries(options)
  const found = combinations.filter(
    (combination) =>
      Object.keys(combination.options).length === wanted.length &&
      wanted.every(([title, value]) => combination.options[title] === value)
  )
  if (!found.length) {
    const combination = writeOptions(options)
    const params: MessageParams = { combination }
    const code: MessageCode = "product_unit_combination_unknown"
    source.problem("options", code, params)
  }
  return found
}

function shareFacts(
  unit: UnitDraft,
  row: ProductUnitRow,
  first: ProductUnitRow | undefined
): void {
  for (const fact of SHARED) {
    const value = row[fact]
    if (value === undefined) {
      continue
    }
    if (first && first[fact] !== undefined && first[fact] !== value) {
      row.source.problem(fact, "csv_disagrees", { row: first.source.row })
      continue
    }
    Object.assign(unit, { [fact]: value })
  }
}

/** A row that makes its unit the default takes it from the one that is. */
function settleDefault(
  draft: ProductDraft,
  rows: readonly ProductUnitRow[],
  merged: readonly MergedUnit[]
): void {
  if (!rows.some((row) => row.is_default)) {
    return
  }
  const named = new Set(
    merged
      .filter(({ rows }) => rows.some(({ row }) => row.is_default))
      .map(({ draft: unit }) => unit)
  )
  for (const unit of draft.units) {
    unit.is_default = named.has(unit)
  }
}

/** The unit that present plain variants become. */
function byDefault(draft: ProductDraft): UnitDraft | undefined {
  const active = draft.units.filter((unit) => unit.is_active)
  return active.find((unit) => unit.is_default) ?? active[0]
}

function slotFor(
  unit: UnitDraft,
  combination: Combination,
  adopts: boolean
): Slot {
  const known = unit.slots.find((slot) => slot.combination === combination)
  if (known) {
    return known
  }
  const fresh = slotOf(
    combination,
    adopts ? combination.variants[0] : undefined
  )
  unit.slots.push(fresh)
  return fresh
}

function fillSlot(slot: Slot, row: ProductUnitRow): void {
  if (row.sku !== undefined) slot.sku = row.sku
  if (row.barcode !== undefined) slot.barcode = row.barcode
  for (const { currency_code, amount } of row.prices) {
    slot.prices = slot.prices.filter(
      (price) => price.currency_code !== currency_code
    )
    if (amount !== null) {
      slot.prices.push({ currency_code, amount })
    }
  }
}

/** A new unit is made in every combination: each needs its prices. */
function reportGaps(
  draft: ProductDraft,
  unit: UnitDraft,
  row: ProductUnitRow | undefined
): void {
  const gap = draft.combinations.find(
    (combination) =>
      !unit.slots.some((slot) => slot.combination === combination)
  )
  if (gap && row && unit.slots.length) {
    row.source.problem("options", "csv_combination_missing", {
      combination: gap.key,
    })
  }
}
