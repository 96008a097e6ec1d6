import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** What happened with the money at the door. */
export type CashAtDoor = {
  /** What the courier was given. */
  received: BigNumberInput
  /** What he gave back. */
  change: BigNumberInput
}

export type CashOutcome =
  | {
      /** What he keeps for the merchant, decimal text. */
      taken: string
      /** What is still owed, decimal text. */
      short: string
    }
  | { problem: "cash_change" | "cash_above_due" | "price_decimals" }

/**
 * What a courier took of what was due, to the minor unit. Part of it or
 * nothing is possible (a customer may refuse to pay), more is not: what is
 * above goes back as change.
 *
 * @param decimals of the currency
 * @example
 * cashAtDoor("37.5", { received: "50", change: "12.5" }, 2)
 * // { taken: "37.5", short: "0" }
 */
export function cashAtDoor(
  due: BigNumberInput,
  { received, change }: CashAtDoor,
  decimals: number
): CashOutcome {
  if (![received, change].every((amount) => isWhole(amount, decimals))) {
    return { problem: "price_decimals" }
  }
  const taken = MathBN.sub(received, change)
  if (taken.isNegative()) {
    return { problem: "cash_change" }
  }
  return MathBN.gt(taken, due)
    ? { problem: "cash_above_due" }
    : { taken: taken.toFixed(), short: MathBN.sub(due, taken).toFixed() }
}

/** Whether an amount has no more decimals than its currency. */
export function isWhole(amount: BigNumberInput, decimals: number): boolean {
  return MathBN.convert(amount).shiftedBy(decimals).isInteger()
}

/** Half up, as the core rounds amounts that it compares. */
const HALF_UP = 4

/**
 * What of the money that was taken can be captured: no more than a payment
 * still has to be paid, in whole minor units. Totals of the core are not
 * rounded, what is asked for at a door is: 26.98 settles 26.978.
 */
export function capturable(
  taken: BigNumberInput,
  payment: { amount: BigNumberInput; captured: BigNumberInput },
  decimals: number
): string {
  const left = MathBN.convert(
    MathBN.max(0, MathBN.sub(payment.amount, payment.captured))
  ).decimalPlaces(decimals, HALF_UP)
  return MathBN.min(taken, left).toFixed()
}
