import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { OPEN_WITH_COURIER } from "../../modules/delivery/rules/transitions"
import type { ShiftRow } from "../../queries/delivery/courier-rows"

/** So long before its plan a shift may begin and still be the planned one. */
const EARLY_HOURS = 2

/**
 * Puts a courier on duty: on the shift that is planned for now, or on a new
 * one. Who is on duty stays on his shift: repeated, the answer is the same.
 * The unique index on open shifts decides between two calls at once.
 */
export async function startShift(
  container: MedusaContainer,
  input: { courier_id: string; location_id: string; occurred_at: Date }
): Promise<ShiftRow> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { courier_id, location_id } = input
  return knex.transaction(async (trx) => {
    await lockCourier(trx, courier_id)
    const open = await openShift(trx, courier_id)
    if (open) {
      return open
    }
    const last = await trx("delivery_shift")
      .where({ courier_id, deleted_at: null })
      .max("ended_at as ended_at")
      .first()
    const ended: Date | null = last?.ended_at ?? null
    const started_at =
      ended && ended > input.occurred_at ? ended : input.occurred_at
    const [planned] = await trx("delivery_shift")
      .where({ courier_id, started_at: null, deleted_at: null })
      .where("planned_end", ">", started_at)
      .whereRaw("planned_start - make_interval(hours => ?) <= ?", [
        EARLY_HOURS,
        started_at,
      ])
      .orderBy("planned_start")
      .limit(1)
    const [shift] = planned
      ? await trx("delivery_shift")
          .where({ id: planned.id })
          .update({ started_at, updated_at: new Date() })
          .returning("*")
      : await trx("delivery_shift")
          .insert({
            id: generateEntityId(undefined, "dshift"),
            courier_id,
            location_id,
            started_at,
          })
          .returning("*")
    return shift
  })
}

/**
 * Takes a courier off duty. Who is off duty already gets his last shift.
 * @throws SuiteError 409 `shift_deliveries_open`, `shift_none`
 */
export async function endShift(
  container: MedusaContainer,
  input: { courier_id: string; occurred_at: Date }
): Promise<ShiftRow> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { courier_id, occurred_at } = input
  return knex.transaction(async (trx) => {
    await lockCourier(trx, courier_id)
    const open = await openShift(trx, courier_id)
    if (!open) {
      return lastShift(trx, courier_id)
    }
    const { count } = await trx("delivery")
      .where({ courier_id, deleted_at: null })
      .whereIn("status", [...OPEN_WITH_COURIER])
      .first(trx.raw("count(*)::int as count"))
    if (count) {
      throw new SuiteError("conflict", "shift_deliveries_open", { count })
    }
    const begun = open.started_at ?? occurred_at
    const [shift] = await trx("delivery_shift")
      .where({ id: open.id })
      .update({
        ended_at: occurred_at < begun ? begun : occurred_at,
        updated_at: new Date(),
      })
      .returning("*")
    return shift
  })
}

/** Assigning takes the same lock: nobody gets a job while he goes home. */
export function lockCourier(trx: Knex.Transaction, id: string) {
  return trx("delivery_courier").where({ id }).forUpdate().first("id")
}

function openShift(
  trx: Knex.Transaction,
  courier_id: string
): Promise<ShiftRow | undefined> {
  return trx("delivery_shift")
    .where({ courier_id, ended_at: null, deleted_at: null })
    .whereNotNull("started_at")
    .first("*")
}

async function lastShift(
  trx: Knex.Transaction,
  courier_id: string
): Promise<ShiftRow> {
  const last = await trx("delivery_shift")
    .where({ courier_id, deleted_at: null })
    .whereNotNull("ended_at")
    .orderBy("ended_at", "desc")
    .first("*")
  if (!last) {
    throw new SuiteError("conflict", "shift_none")
  }
  return last
}
