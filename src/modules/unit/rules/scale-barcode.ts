import { MathBN } from "@medusajs/framework/utils"
import { hasCheckDigit } from "./gtin"

/** What a shop's scales print: which codes, and where what stands in them. */
export type ScaleLayout = {
  /** First digits of the codes: `["21"]`. */
  prefix: string[]
  /**
   * 13 letters: `P` prefix, `I` item code, `V` value, `X` anything, `C` check
   * digit. `PPIIIIIVVVVVC`: 5 digits of item, 5 of weight.
   */
  layout: string
  kind: "weight" | "price"
  /** Decimals of the value. */
  decimals: number
  /** Code of the unit of a weight. */
  unit: string
}

/** What a scale's code says. */
export type ScaleBarcode = {
  kind: "weight" | "price"
  /** The item code as printed, leading zeros included. */
  item: string
  /** Plain decimal text. */
  value: string
  /** Code of the unit of a weight. */
  unit: string
}

/** The layout whose prefix a 13 digit code begins with. */
export function scaleLayoutOf(
  code: string,
  layouts: readonly ScaleLayout[]
): ScaleLayout | undefined {
  return /^\d{13}$/.test(code)
    ? layouts.find(({ prefix }) =>
        prefix.some((digits) => code.startsWith(digits))
      )
    : undefined
}

/**
 * Reads the EAN-13 of a scale.
 * @returns null for a wrong check digit, or a code that is of no scale
 */
export function parseScaleBarcode(
  code: string,
  layouts: readonly ScaleLayout[]
): ScaleBarcode | null {
  const found = scaleLayoutOf(code, layouts)
  if (!found || !hasCheckDigit(code)) {
    return null
  }
  const { kind, layout, decimals, unit } = found
  return {
    kind,
    item: partOf(code, layout, "I"),
    value: MathBN.convert(partOf(code, layout, "V"))
      .shiftedBy(-decimals)
      .toFixed(),
    unit,
  }
}

function partOf(code: string, layout: string, letter: string): string {
  return code.slice(layout.indexOf(letter), layout.lastIndexOf(letter) + 1)
}

/**
 * The unit in which a weighed quantity is sold, and how many of it: the unit
 * of one basic unit where there is one, otherwise the smallest that makes up
 * the weight exactly.
 *
 * @param weight in the product's basic unit
 * @returns null when no unit makes it up, or there is no weight
 */
export function unitOfWeight<T extends { conversion: number | string }>(
  weight: string,
  units: readonly T[]
): { unit: T; quantity: number } | null {
  if (MathBN.lte(weight, 0)) {
    return null
  }
  const bySize = [...units].sort(
    (a, b) =>
      Number(MathBN.eq(b.conversion, 1)) - Number(MathBN.eq(a.conversion, 1)) ||
      MathBN.sub(a.conversion, b.conversion).toNumber()
  )
  for (const unit of bySize) {
    const quantity = MathBN.div(weight, unit.conversion)
    const whole = quantity.integerValue()
    if (
      MathBN.eq(MathBN.mult(whole, unit.conversion), weight) &&
      whole.isGreaterThan(0)
    ) {
      return { unit, quantity: whole.toNumber() }
    }
  }
  return null
}
