import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { refuseProblems } from "../../lib/errors/refuse-problems"
import { SuiteError, type FieldProblem } from "../../lib/errors/suite-error"
import { missingEvidence } from "../../modules/delivery/rules/requirements"
import { cashAtDoor } from "../../modules/delivery/rules/settle-cash"
import { isFinal } from "../../modules/delivery/rules/transitions"
import { currencyDecimals } from "../../queries/currencies"
import {
  deliveryRow,
  type DeliveryRow,
} from "../../queries/delivery/delivery-row"
import { bookCollected } from "./cash-ledger"
import { checkPin } from "./check-pin"
import { transitionDelivery } from "./transition-delivery"

export type DeliverInput = {
  delivery_id: string
  courier_id: string
  occurred_at: Date
  latitude?: number
  longitude?: number
  pin?: string
  recipient_name?: string
  age_confirmed?: boolean
  /** Decimal text: what the courier was given. */
  cash_received?: string
  /** Decimal text: what he gave back. */
  cash_change?: string
}

/**
 * A courier hands over at the door: with all that was asked for, and with the
 * money that he took in his ledger in the same transaction. Who has delivered
 * already gets the same answer, whatever he sends.
 *
 * @throws SuiteError `validation_failed` with what is missing; 422
 * `delivery_pin_wrong`, 423 `delivery_pin_locked`; those of
 * `transitionDelivery`
 */
export async function deliverDelivery(
  container: MedusaContainer,
  input: DeliverInput
): Promise<DeliveryRow> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const delivery = await deliveryRow(knex, input.delivery_id)
  // Another's, or at its end: the transition says so.
  const stands =
    delivery &&
    delivery.courier_id === input.courier_id &&
    !isFinal(delivery.status)
  const taken = stands ? await atTheDoor(container, delivery, input) : undefined
  return transitionDelivery(container, {
    delivery_id: input.delivery_id,
    to: "delivered",
    actor: { type: "courier", id: input.courier_id },
    occurred_at: input.occurred_at,
    latitude: input.latitude,
    longitude: input.longitude,
    columns: {
      recipient_name: input.recipient_name ?? null,
      ...(taken !== undefined && { cash_taken: taken }),
    },
    data: {
      ...(input.age_confirmed && { age_confirmed: true }),
      ...(taken !== undefined && {
        cash_received: input.cash_received,
        cash_change: input.cash_change ?? "0",
      }),
    },
    inTransaction: async (trx, delivered) => {
      if (taken !== undefined) {
        const { occurred_at } = input
        await bookCollected(trx, delivered, { taken, occurred_at })
      }
    },
  })
}

/**
 * Checks what was brought from the door.
 * @returns the money taken as decimal text; undefined where none is due
 */
async function atTheDoor(
  container: MedusaContainer,
  delivery: DeliveryRow,
  input: DeliverInput
): Promise<string | undefined> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const proofs = await knex("delivery_proof")
    .where({ delivery_id: delivery.id, deleted_at: null })
    .distinct("kind")
    .pluck("kind")
  const problems: FieldProblem[] = missingEvidence(delivery.requirements, {
    pin: input.pin,
    recipient_name: input.recipient_name,
    age_confirmed: input.age_confirmed,
    proofs,
  }).map(({ field, code, age }) => ({
    field,
    code,
    ...(age && { params: { age } }),
  }))
  const cash = await cashOf(container, delivery, input)
  if ("problem" in cash) {
    problems.push(cash.problem)
  }
  refuseProblems(problems)
  if (delivery.requirements?.pin && input.pin) {
    await checkPin(knex, delivery, input.pin)
  }
  return "taken" in cash ? cash.taken : undefined
}

async function cashOf(
  container: MedusaContainer,
  { cash_due, currency_code }: DeliveryRow,
  { cash_received, cash_change = "0" }: DeliverInput
): Promise<{ taken?: string } | { problem: FieldProblem }> {
  if (cash_received === undefined) {
    return MathBN.gt(cash_due, 0)
      ? {
          problem: {
            field: "cash_received",
            code: "door_cash_missing",
            params: { amount: cash_due, currency: currency_code },
          },
        }
      : {}
  }
  const decimals = await currencyDecimals(container, currency_code)
  const outcome = cashAtDoor(
    cash_due,
    { received: cash_received, change: cash_change },
    decimals
  )
  return "problem" in outcome
    ? {
        problem: {
          field: "cash_received",
          code: outcome.problem,
          params: { currency: currency_code, decimals, due: cash_due },
        },
      }
    : { taken: outcome.taken }
}
