import { MathBN } from "@medusajs/framework/utils"
import type { BigNumberInput } from "@medusajs/framework/types"
import type { UnitType } from "../constants"

/** Units in which shop labels compare prices, by type. */
export const REFERENCE_UNITS: Record<UnitType, string> = {
  weight: "kg",
  volume: "l",
  piece: "piece",
  length: "m",
}

/**
 * Price per reference unit, as a shop's label shows it: rounded half up to
 * the currency's minor unit.
 *
 * @param amount price of one sold piece
 * @param sold what the piece holds, in its type's basic unit (5 kg: 5000)
 * @param reference what the reference unit holds (kg: 1000)
 * @param decimals decimals of the currency (SAR 2, KWD 3, JPY 0)
 */
export function referencePrice(
  amount: BigNumberInput,
  sold: BigNumberInput,
  reference: BigNumberInput,
  decimals: number
): number {
  const exact = MathBN.div(MathBN.mult(amount, reference), sold)
  return exact.decimalPlaces(decimals, 4).toNumber()
}
