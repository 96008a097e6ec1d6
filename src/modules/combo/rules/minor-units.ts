import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** Decimals that weights keep: prices have fewer. */
const WEIGHT_DECIMALS = 9

/**
 * An amount in the currency's minor unit, rounded half up once.
 * @param decimals of the currency: 2 for SAR, 3 for KWD, 0 for JPY
 * @example toMinor("12.345", 2) // 1235n
 */
export function toMinor(amount: BigNumberInput, decimals: number): bigint {
  return scaled(amount, decimals)
}

/** Minor units as a number of the major unit: `1235n` with 2 is 12.35. */
export function fromMinor(minor: bigint, decimals: number): number {
  return MathBN.convert(minor.toString()).shiftedBy(-decimals).toNumber()
}

/** A price as an integer that proportions are computed with. */
export function toWeight(amount: BigNumberInput): bigint {
  return scaled(amount, WEIGHT_DECIMALS)
}

/** The minor units of a weight, rounded half up once. */
export function weightToMinor(weight: bigint, decimals: number): bigint {
  const unit = 10n ** BigInt(WEIGHT_DECIMALS - decimals)
  return (weight + unit / 2n) / unit
}

function scaled(amount: BigNumberInput, decimals: number): bigint {
  const shifted = MathBN.mult(amount, MathBN.convert(10).pow(decimals))
  return BigInt(shifted.integerValue(4).toFixed())
}
