import { MathBN } from "@medusajs/framework/utils"
import { idOf, textOf } from "./values"

/** Kinds of units of the suite. */
export type UnitKind = "weight" | "volume" | "piece" | "length"

export type OdooUom = {
  id: number
  name: string
  category: number
  /** How many of the category's reference unit, exact as Odoo keeps it. */
  ratio: { times: string; over: string }
}

type Row = Record<string, unknown> & { id: number }

/**
 * A row of `uom.uom`. A bigger unit is exact in `factor_inv` (a dozen is 12),
 * a smaller one in `factor` (1000 g are the kg). Odoo 19 keeps `factor` the
 * other way round and has no type.
 */
export function uomOf(row: Row): OdooUom {
  const name = textOf(row.name) ?? `${row.id}`
  const plain = (value: unknown) => MathBN.convert(Number(value)).toFixed()
  if (!("uom_type" in row)) {
    return {
      id: row.id,
      name,
      category: 0,
      ratio: { times: plain(row.factor ?? 1), over: "1" },
    }
  }
  const category = idOf(row.category_id) ?? 0
  const ratio =
    row.uom_type === "bigger"
      ? { times: plain(row.factor_inv), over: "1" }
      : { times: "1", over: plain(row.factor) }
  return { id: row.id, name, category, ratio }
}

/** Names by which a category's kind is known, its basic unit among them. */
const KINDS: { kind: UnitKind; basic: string; names: string[] }[] = [
  { kind: "weight", basic: "g", names: ["g", "kg"] },
  { kind: "volume", basic: "ml", names: ["ml", "L", "l"] },
  { kind: "length", basic: "cm", names: ["cm", "m"] },
  { kind: "piece", basic: "piece", names: ["Units", "Unit(s)", "Dozens"] },
]

/** How many of the kind's basic unit the reference unit of a kind is. */
const REFERENCE: Record<string, { kind: UnitKind; times: string }> = {
  kg: { kind: "weight", times: "1000" },
  g: { kind: "weight", times: "1" },
  L: { kind: "volume", times: "1000" },
  l: { kind: "volume", times: "1000" },
  ml: { kind: "volume", times: "1" },
  m: { kind: "length", times: "100" },
  cm: { kind: "length", times: "1" },
  Units: { kind: "piece", times: "1" },
  "Unit(s)": { kind: "piece", times: "1" },
}

/** A unit of Odoo in the suite's terms. */
export type KnownUom = {
  kind: UnitKind
  /** Code of the kind's basic unit. */
  basic: string
  /** How many of the basic unit one is: exact decimal text. */
  conversion: string
}

/** Decimals that a conversion of the suite may have. */
const DECIMALS = 9

/**
 * The suite's terms for every unit that has exact ones. A unit of another
 * kind (hours), or one that is no whole part (the ounce is 28.3495… g), is
 * left out: its products are counted in the unit itself.
 */
export function knownUoms(uoms: readonly OdooUom[]): Map<number, KnownUom> {
  const known = new Map<number, KnownUom>()
  for (const members of byCategory(uoms).values()) {
    const anchor = members.find(({ name }) => name in REFERENCE)
    if (!anchor) {
      continue
    }
    const { kind, times } = REFERENCE[anchor.name]
    const basic = KINDS.find((entry) => entry.kind === kind)?.basic ?? kind
    for (const uom of members) {
      const conversion = exactConversion(uom, anchor, times)
      if (conversion) {
        known.set(uom.id, { kind, basic, conversion })
      }
    }
  }
  return known
}

/** In Odoo 19 there are no categories: the names tell. */
function byCategory(uoms: readonly OdooUom[]): Map<number, OdooUom[]> {
  const groups = new Map<number, OdooUom[]>()
  for (const uom of uoms) {
    groups.set(uom.category, [...(groups.get(uom.category) ?? []), uom])
  }
  return groups
}

/** uom / anchor × how many of the basic unit the anchor is. */
function exactConversion(
  uom: OdooUom,
  anchor: OdooUom,
  times: string
): string | null {
  const above = MathBN.mult(
    MathBN.mult(uom.ratio.times, anchor.ratio.over),
    times
  )
  const below = MathBN.mult(uom.ratio.over, anchor.ratio.times)
  if (MathBN.lte(below, 0) || MathBN.lte(above, 0)) {
    return null
  }
  const exact = MathBN.div(above, below).decimalPlaces(DECIMALS)
  return MathBN.eq(MathBN.mult(exact, below), above) ? exact.toFixed() : null
}
