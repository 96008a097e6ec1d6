import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"

/** Decimals that a conversion may have: what a JSON number carries exactly. */
const DECIMALS = 9

/** A quantity of a unit whose conversion to its type's basic unit is known. */
export type UnitQuantity = {
  unit_value: BigNumberInput
  unit_conversion: BigNumberInput
}

/**
 * How many of the product's basic unit one sold piece is.
 *
 * @param sold 5 (value) of kg (conversion 1000)
 * @param basicConversion conversion of the product's basic unit, 1 for g
 * @returns plain decimal text, or null when it cannot be written exactly
 */
export function conversionTo(
  sold: UnitQuantity,
  basicConversion: BigNumberInput
): string | null {
  const total = MathBN.mult(sold.unit_value, sold.unit_conversion)
  const quotient = MathBN.div(total, basicConversion)
  const exact = quotient.decimalPlaces(DECIMALS)
  return MathBN.eq(MathBN.mult(exact, basicConversion), total)
    ? exact.toFixed()
    : null
}

/**
 * How many whole units a stock can serve: the floor of `available /
 * conversion`, exact (0.3 holds three times 0.1), never negative.
 */
export function unitsAvailable(
  available: BigNumberInput,
  conversion: BigNumberInput
): number {
  if (MathBN.lte(available, 0)) {
    return 0
  }
  const quotient = MathBN.div(available, conversion).integerValue(1)
  const fits = (count: typeof quotient) =>
    MathBN.lte(MathBN.mult(count, conversion), available)
  // A periodic quotient may have been rounded up to the next whole number.
  return (fits(quotient) ? quotient : quotient.minus(1)).toNumber()
}
