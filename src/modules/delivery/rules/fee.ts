import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { openAt, type LocalTime, type OpeningHours } from "./opening-hours"

/** A zone's fee rules in one currency; amounts are decimal text. */
export type Tariff = {
  base: string
  /** Kilometres that the base pays for. */
  included_km?: string
  per_km?: string
  /** Kilograms that the base pays for. */
  included_kg?: string
  per_kg?: string
  /** Least value of the goods. */
  minimum_order?: string
  /** From this value of the goods on only what is for cash is charged. */
  free_above?: string
  peaks?: { hours: NonNullable<OpeningHours>; surcharge: string }[]
  cash_surcharge?: string
}

/** By currency: `{ "sar": { base: "10" } }`. */
export type Tariffs = Record<string, Tariff>

export const FEE_PARTS = ["base", "distance", "weight", "peak", "cash"] as const
export type FeePart = { part: (typeof FEE_PARTS)[number]; amount: string }

export type FeeInput = {
  /** Metres. */
  distance: BigNumberInput
  /** Kilograms. */
  weight: BigNumberInput
  /** Value of the goods. */
  subtotal: BigNumberInput
  /** Decimals of the currency. */
  decimals: number
  /** At the branch. */
  time: LocalTime
  /** Whether it is paid at the door. */
  cash: boolean
}

export type Fee = { amount: string; parts: FeePart[] }

/**
 * What a delivery costs. Each part is rounded to the currency's minor unit,
 * half away from 0, and the fee is their sum, so the parts always add up.
 */
export function deliveryFee(tariff: Tariff, input: FeeInput): Fee {
  const round = (amount: BigNumberInput) =>
    MathBN.convert(amount).dp(input.decimals, 4)
  const free =
    tariff.free_above !== undefined &&
    MathBN.gte(input.subtotal, tariff.free_above)
  const beyond = (
    value: BigNumberInput,
    included: string | undefined,
    each: string | undefined
  ) => MathBN.mult(MathBN.max(0, MathBN.sub(value, included ?? 0)), each ?? 0)
  const peak = (tariff.peaks ?? [])
    .filter(({ hours }) => openAt(hours, input.time))
    .map(({ surcharge }) => surcharge)
  const parts: [FeePart["part"], BigNumberInput][] = free
    ? []
    : [
        ["base", tariff.base],
        [
          "distance",
          beyond(
            MathBN.div(input.distance, 1000),
            tariff.included_km,
            tariff.per_km
          ),
        ],
        ["weight", beyond(input.weight, tariff.included_kg, tariff.per_kg)],
        ["peak", peak.length ? MathBN.max(...peak) : 0],
      ]
  parts.push(["cash", input.cash ? (tariff.cash_surcharge ?? 0) : 0])
  const charged = parts
    .map(([part, amount]) => ({ part, amount: round(amount) }))
    .filter(({ amount }) => !amount.isZero())
  return {
    amount: MathBN.sum(0, ...charged.map(({ amount }) => amount)).toFixed(),
    parts: charged.map(({ part, amount }) => ({
      part,
      amount: amount.toFixed(),
    })),
  }
}

/** What is missing to the least order; null when it is reached. */
export function missingToMinimum(
  { minimum_order }: Tariff,
  subtotal: BigNumberInput
): string | null {
  if (minimum_order === undefined || MathBN.gte(subtotal, minimum_order)) {
    return null
  }
  return MathBN.sub(minimum_order, subtotal).toFixed()
}
