import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A payment of an order that was not cancelled. */
export type OrderPayment = {
  is_cash: boolean
  amount: BigNumberInput
  captured: BigNumberInput
}

/**
 * What of an order is still to be paid in cash: what its cash payments are
 * short of, and never more than the order still costs.
 *
 * @param taken at doors already, which the payments may not know yet
 * @param decimals of the currency
 * @returns decimal text in whole minor units, rounded half up
 * @example
 * cashOutstanding({ total: "25.5", taken: "0", decimals: 2,
 *   payments: [{ is_cash: true, amount: "25.5", captured: 0 }] }) // "25.5"
 */
export function cashOutstanding(order: {
  total: BigNumberInput
  payments: readonly OrderPayment[]
  taken: BigNumberInput
  decimals: number
}): string {
  const cash = order.payments.filter(({ is_cash }) => is_cash)
  if (!cash.length) {
    return "0"
  }
  const promised = sum(cash.map(({ amount }) => amount))
  const other = sum(
    order.payments.filter(({ is_cash }) => !is_cash).map(({ amount }) => amount)
  )
  const paid = MathBN.max(sum(cash.map((p) => p.captured)), order.taken)
  const short = MathBN.sub(promised, paid)
  const owed = MathBN.sub(MathBN.sub(order.total, other), paid)
  return inMinor(MathBN.min(short, owed), order.decimals)
}

/**
 * What one delivery of an order collects. The last parcel to leave collects
 * all that the others do not, so that their sum is the outstanding amount to
 * the minor unit; a parcel before it collects what its goods cost.
 *
 * @param elsewhere to be collected by the order's other open deliveries
 * @param goods what the goods of this parcel cost
 * @param is_last whether nothing is left unpacked
 */
export function cashOfDelivery(parcel: {
  outstanding: string
  elsewhere: BigNumberInput
  goods: BigNumberInput
  is_last: boolean
  decimals: number
}): string {
  const left = MathBN.sub(parcel.outstanding, parcel.elsewhere)
  const due = parcel.is_last ? left : MathBN.min(left, parcel.goods)
  return inMinor(due, parcel.decimals)
}

function sum(amounts: BigNumberInput[]) {
  return MathBN.sum(0, ...amounts)
}

/** At least 0, in whole minor units. */
function inMinor(amount: BigNumberInput, decimals: number): string {
  return MathBN.max(amount, 0).decimalPlaces(decimals, 4).toFixed()
}
