import { MathBN } from "@medusajs/framework/utils"
import { idOf, textOf } from "./values"

/** Kinds of units of the suite. */
export type UnitKind = "weight" | "volume" | "piece" | "length"

export type OdooUom = {
  id: number
  name: string
  /** Units of one category, or of one family, convert into each other. */
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
      category: familyOf(row),
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

/**
 * What no category holds together hangs on another unit: the first of the
 * chain (`parent_path` is `1/5/7/`) names the family.
 */
function familyOf(row: Row): number {
  const [root] = (textOf(row.parent_path) ?? "").split("/")
  return Number(root) || idOf(row.relative_uom_id) || row.id
}

/** Codes of the kinds' basic units. */
const BASIC: Record<UnitKind, string> = {
  weight: "g",
  volume: "ml",
  length: "cm",
  piece: "piece",
}

/**
 * Names by which a family's kind is known, as Odoo has them and as people
 * rename them, and how many of the basic unit such a unit is.
 */
const REFERENCE: [kind: UnitKind, times: string, names: RegExp][] = [
  ["weight", "1000", /^(kgs?|kilos?|kilograms?)$/],
  ["weight", "1", /^(g|gr|grams?)$/],
  ["volume", "1000", /^(l|lt|ltr|lit(er|re)s?)$/],
  ["volume", "1", /^(ml|millilit(er|re)s?)$/],
  ["length", "100", /^(m|met(er|re)s?)$/],
  ["length", "1", /^(cm|centimet(er|re)s?)$/],
  ["piece", "1", /^(units?|unit\(s\)|pieces?|pcs?|each|ea)$/],
]

function referenceOf({ name }: OdooUom) {
  const plain = name.toLowerCase().replace(/[\s.]/g, "")
  return REFERENCE.find(([, , names]) => names.test(plain))
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
    const anchor = members.find(referenceOf)
    const [kind, times] = (anchor && referenceOf(anchor)) ?? []
    if (!anchor || !kind || !times) {
      continue
    }
    for (const uom of members) {
      const conversion = exactConversion(uom, anchor, times)
      if (conversion) {
        known.set(uom.id, { kind, basic: BASIC[kind], conversion })
      }
    }
  }
  return known
}

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
