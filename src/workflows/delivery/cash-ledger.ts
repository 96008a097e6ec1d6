import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BigNumberInput } from "@medusajs/framework/types"
import { generateEntityId, MathBN } from "@medusajs/framework/utils"
import { rawOf } from "../../lib/raw-decimal"

export type CashEntryKind = "collected" | "handed_over" | "adjustment"

/** A row of the ledger: positive what he took, negative what he gave. */
export type CashBooking = {
  /** Of the caller's, where a repeated call must book once. */
  id?: string
  courier_id: string
  currency_code: string
  kind: CashEntryKind
  amount: BigNumberInput
  delivery_id?: string
  hand_over_id?: string
  note?: string | null
  actor_id?: string | null
  occurred_at: Date
}

/**
 * Adds an entry to a courier's cash. Entries never change (a trigger sees to
 * it); the same delivery, hand-over or id is booked once, by unique indexes,
 * so it may be repeated.
 *
 * @returns whether it was added now
 */
export async function bookCash(
  knex: Knex,
  booking: CashBooking
): Promise<boolean> {
  const amount = MathBN.convert(booking.amount).toFixed()
  const { rowCount } = await knex.raw<{ rowCount: number }>(
    `insert into delivery_cash_entry (id, courier_id, currency_code, kind,
       amount, raw_amount, delivery_id, hand_over_id, note, actor_id,
       occurred_at)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
     on conflict do nothing`,
    [
      booking.id ?? generateEntityId(undefined, "dcash"),
      booking.courier_id,
      booking.currency_code,
      booking.kind,
      amount,
      rawOf(amount),
      booking.delivery_id ?? null,
      booking.hand_over_id ?? null,
      booking.note ?? null,
      booking.actor_id ?? null,
      booking.occurred_at,
    ]
  )
  return rowCount === 1
}

/** A delivery whose goods were handed over, as `transitionDelivery` has it. */
type Delivered = {
  id: string
  courier_id: string | null
  currency_code: string
}

/**
 * Books what a courier took at the door: for `inTransaction` of the transition
 * to `delivered`, so that there is no state without its money.
 *
 * @param taken of `cashAtDoor`; nothing is booked for 0
 * @example
 * await transitionDelivery(container, {
 *   …, to: "delivered", columns: { cash_taken: taken },
 *   inTransaction: (trx, delivery) =>
 *     bookCollected(trx, delivery, { taken, occurred_at }),
 * })
 */
export async function bookCollected(
  trx: Knex.Transaction,
  delivery: Delivered,
  { taken, occurred_at }: { taken: BigNumberInput; occurred_at: Date }
): Promise<void> {
  if (!delivery.courier_id || MathBN.lte(taken, 0)) {
    return
  }
  await bookCash(trx, {
    courier_id: delivery.courier_id,
    currency_code: delivery.currency_code,
    kind: "collected",
    amount: taken,
    delivery_id: delivery.id,
    actor_id: delivery.courier_id,
    occurred_at,
  })
}

/** What a courier holds in a currency: the sum of his entries. */
export async function balanceOf(
  knex: Knex,
  courierId: string,
  currencyCode: string
): Promise<string> {
  const { rows } = await knex.raw<{ rows: { balance: string }[] }>(
    `select coalesce(sum(amount), 0)::text as balance from delivery_cash_entry
     where courier_id = ? and currency_code = ? and deleted_at is null`,
    [courierId, currencyCode]
  )
  return MathBN.convert(rows[0].balance).toFixed()
}
