import { timingSafeEqual } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SuiteError } from "../../lib/errors/suite-error"
import type { DeliveryRow } from "../../queries/delivery/delivery-row"

/** Wrong PINs before a dispatcher must look at it. */
export const PIN_ATTEMPTS = 5

/**
 * Compares the PIN that a customer told with his delivery's. Each try is
 * counted before it is looked at, so that tries at once do not slip by.
 *
 * @throws SuiteError 423 `delivery_pin_locked`, 422 `delivery_pin_wrong`
 */
export async function checkPin(
  knex: Knex,
  delivery: DeliveryRow,
  pin: string
): Promise<void> {
  const [counted] = await knex("delivery")
    .where({ id: delivery.id })
    .where("pin_attempts", "<", PIN_ATTEMPTS)
    .update({ pin_attempts: knex.raw("pin_attempts + 1") })
    .returning<{ pin_attempts: number; pin: string | null }[]>([
      "pin_attempts",
      "pin",
    ])
  if (!counted) {
    throw new SuiteError("locked", "delivery_pin_locked", { id: delivery.id })
  }
  if (!same(counted.pin ?? "", pin)) {
    throw new SuiteError("unprocessable", "delivery_pin_wrong", {
      left: PIN_ATTEMPTS - counted.pin_attempts,
    })
  }
  // Who knows it is no guesser: a second call of his phone must pass, too.
  await knex("delivery").where({ id: delivery.id }).update({ pin_attempts: 0 })
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Lets a courier try again after a dispatcher has spoken with the customer.
 * @throws SuiteError `not_found`
 */
export async function unlockPin(knex: Knex, id: string): Promise<void> {
  const count = await knex("delivery")
    .where({ id, deleted_at: null })
    .update({ pin_attempts: 0 })
  if (!count) {
    throw new SuiteError("not_found", "not_found", { entity: "delivery", id })
  }
}
