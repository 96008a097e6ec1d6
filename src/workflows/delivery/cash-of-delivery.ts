import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { CASH_PROVIDER_ID } from "../../modules/delivery/constants"
import {
  cashOfDelivery,
  cashOutstanding,
} from "../../modules/delivery/rules/cash-due"
import type { OrderToDeliver, PaymentOfOrder } from "./order-to-deliver"

/**
 * What a new delivery of an order collects at the door, beside what its other
 * open deliveries do.
 */
export async function cashOf(
  knex: Knex,
  order: OrderToDeliver,
  parcel: {
    goods: BigNumberInput
    /** Of deliveries that are made with this one. */
    also: readonly string[]
    is_last: boolean
    decimals: number
  }
): Promise<string> {
  const { decimals } = parcel
  const { open, taken } = await knex("delivery")
    .where({ order_id: order.id, deleted_at: null })
    .first(
      knex.raw(
        `coalesce(sum(cash_due) filter (where status not in
          ('delivered', 'failed', 'cancelled', 'returned')), 0)::text as open`
      ),
      knex.raw(
        `coalesce(sum(cash_taken) filter (where status = 'delivered'), 0)::text
          as taken`
      )
    )
  return cashOfDelivery({
    outstanding: cashOutstanding({
      total: order.total,
      payments: paymentsOf(order),
      taken,
      decimals,
    }),
    elsewhere: MathBN.sum(open, ...parcel.also),
    goods: parcel.goods,
    is_last: parcel.is_last,
    decimals,
  })
}

function paymentsOf(order: OrderToDeliver) {
  return (order.payment_collections ?? [])
    .flatMap(({ payments }) => payments ?? [])
    .filter((payment) => !payment.canceled_at)
    .map((payment) => ({
      is_cash: payment.provider_id === CASH_PROVIDER_ID,
      amount: payment.amount,
      captured: capturedOf(payment),
    }))
}

function capturedOf({ captures, refunds }: PaymentOfOrder) {
  const sum = (rows: { amount: BigNumberInput }[] | null) =>
    MathBN.sum(0, ...(rows ?? []).map(({ amount }) => amount))
  return MathBN.sub(sum(captures), sum(refunds))
}
