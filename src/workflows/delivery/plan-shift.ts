import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type { ShiftRow } from "../../queries/delivery/courier-rows"
import { checkBranch } from "./check-courier"
import { retrieveCourier } from "./retrieve-courier"
import { lockCourier } from "./shifts"

export type PlanShiftInput = {
  courier_id: string
  location_id?: string
  planned_start: Date
  planned_end: Date
}

/**
 * Plans a shift, at the courier's own branch unless another is named. Of two
 * merchants who plan the same hours at once, one is refused.
 * @throws SuiteError `not_found`; `validation_failed`; 409 `shift_overlaps`
 */
export async function planShift(
  container: MedusaContainer,
  input: PlanShiftInput
): Promise<ShiftRow> {
  const { courier_id, planned_start, planned_end } = input
  const courier = await retrieveCourier(container, courier_id)
  if (input.location_id) {
    await checkBranch(container, input.location_id)
  }
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (trx) => {
    await lockCourier(trx, courier_id)
    const other = await trx("delivery_shift")
      .where({ courier_id, deleted_at: null })
      .where("planned_start", "<", planned_end)
      // One that ended before its plan has left the rest of the day free.
      .whereRaw("coalesce(ended_at, planned_end) > ?", [planned_start])
      .first("id")
    if (other) {
      throw new SuiteError("conflict", "shift_overlaps", { id: other.id })
    }
    const [shift] = await trx("delivery_shift")
      .insert({
        id: generateEntityId(undefined, "dshift"),
        courier_id,
        location_id: input.location_id ?? courier.location_id,
        planned_start,
        planned_end,
      })
      .returning("*")
    return shift
  })
}

/**
 * Takes a planned shift back; one that has begun stays in the books, also
 * when it begins in the same instant.
 * @throws SuiteError `not_found`; 409 `shift_begun`
 */
export async function cancelPlannedShift(
  container: MedusaContainer,
  { courier_id, shift_id }: { courier_id: string; shift_id: string }
): Promise<void> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const mine = () =>
    knex("delivery_shift").where({ id: shift_id, courier_id, deleted_at: null })
  if (await mine().where({ started_at: null }).delete()) {
    return
  }
  if (await mine().first("id")) {
    throw new SuiteError("conflict", "shift_begun", { id: shift_id })
  }
  throw new SuiteError("not_found", "not_found", {
    entity: "shift",
    id: shift_id,
  })
}
