import { MathBN } from "@medusajs/framework/utils"
import type { UnitType } from "../constants"

/** What a label needs to know of a unit, in one language. */
export type LabelUnit = {
  name: string
  symbol: string
  type: UnitType
  /** How many of its type's basic unit. */
  conversion: string | number
  is_basic: boolean
}

/** Symbols of the type's small and large unit, in the label's language. */
export type MeasureSymbols = Partial<
  Record<UnitType, { small: string; large: string; factor: number }>
>

/** Codes of the units in which a container's content is written. */
export const MEASURES: Record<
  UnitType,
  { small: string; large: string; factor: number }
> = {
  weight: { small: "g", large: "kg", factor: 1000 },
  volume: { small: "ml", large: "l", factor: 1000 },
  piece: { small: "", large: "", factor: Number.POSITIVE_INFINITY },
  length: { small: "cm", large: "m", factor: 100 },
}

/**
 * A container (crate, sack, carton) holds what the product says: it is not
 * its type's basic unit and yet converts one to one.
 */
export function isContainer(unit: LabelUnit): boolean {
  return !unit.is_basic && Number(unit.conversion) === 1
}

/**
 * The short name of a product unit: "5 kg", "Dozen", "Sack 25 kg", "Crate 24",
 * "٥ كغ". Storefronts show it as the option's button, so it stays short.
 *
 * @param unitValue how many of the unit, plain decimal
 * @param symbols symbols of the measures in the same language
 */
export function unitLabel(
  unitValue: string | number,
  unit: LabelUnit,
  symbols: MeasureSymbols = MEASURES,
  locale = "en-US"
): string {
  const number = (value: number) => formatFor(locale).format(value)
  const value = Number(unitValue)
  if (isContainer(unit)) {
    const measure = symbols[unit.type] ?? MEASURES[unit.type]
    const large = MathBN.gte(value, measure.factor)
    const amount = large ? MathBN.div(value, measure.factor).toNumber() : value
    const symbol = large ? measure.large : measure.small
    return [unit.name, number(amount), symbol].filter(Boolean).join(" ")
  }
  const named =
    unit.type === "piece" ||
    unit.symbol.toLowerCase() === unit.name.toLowerCase()
  return value === 1 && named ? unit.name : `${number(value)} ${unit.symbol}`
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making one takes longer than all the rest of a label. */
function formatFor(locale: string): Intl.NumberFormat {
  const format =
    formats.get(locale) ??
    new Intl.NumberFormat(locale, {
      maximumFractionDigits: 9,
      useGrouping: false,
    })
  formats.set(locale, format)
  return format
}
