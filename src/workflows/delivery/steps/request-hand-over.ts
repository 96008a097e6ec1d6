import {
  ContainerRegistrationKeys,
  generateEntityId,
  MathBN,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { rawOf } from "../../../lib/raw-decimal"
import { balanceOf } from "../cash-ledger"

export const requestHandOverStepId = "request-hand-over"

export type RequestHandOverInput = {
  courier_id: string
  currency_code: string
  note?: string | null
}

/**
 * Writes down that a courier wants to hand over what he holds, by our books
 * and not by his word. Asked for twice it is the same one.
 *
 * @throws SuiteError 409 `cash_nothing_held`
 */
export const requestHandOverStep = createStep(
  requestHandOverStepId,
  async (input: RequestHandOverInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { courier_id, currency_code } = input
    const amount = await balanceOf(knex, courier_id, currency_code)
    if (MathBN.lte(amount, 0)) {
      throw new SuiteError("conflict", "cash_nothing_held", {
        currency: currency_code.toUpperCase(),
      })
    }
    const id = generateEntityId(undefined, "dhand")
    const { rows } = await knex.raw<{ rows: { id: string }[] }>(
      `insert into delivery_hand_over (id, courier_id, location_id,
         currency_code, amount, raw_amount, note, requested_at)
       select ?, c.id, coalesce(s.location_id, c.location_id), ?, ?, ?::jsonb,
         ?, now()
       from delivery_courier c
       left join delivery_shift s on s.courier_id = c.id
         and s.deleted_at is null and s.started_at is not null
         and s.ended_at is null
       where c.id = ?
       on conflict (courier_id, currency_code)
         where status = 'requested' and deleted_at is null
         do update set updated_at = delivery_hand_over.updated_at
       returning id`,
      [id, currency_code, amount, rawOf(amount), input.note ?? null, courier_id]
    )
    return new StepResponse(
      { id: rows[0].id },
      rows[0].id === id ? id : undefined
    )
  },
  async (id, { container }) => {
    if (id) {
      const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex("delivery_hand_over").where({ id }).delete()
    }
  }
)
