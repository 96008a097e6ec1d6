import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SuiteError } from "../../lib/errors/suite-error"
import type {
  DeliveryActor,
  DeliveryStatus,
} from "../../modules/delivery/constants"
import type { DeliveryRow } from "../../queries/delivery/delivery-row"

/**
 * Why a transition is refused, with the present state and who has the
 * delivery. To a courier who never had it, it does not exist.
 */
export async function refusal(
  knex: Knex,
  delivery: DeliveryRow,
  input: {
    to: DeliveryStatus
    actor: { type: DeliveryActor; id: string | null }
  },
  because: "state" | "taken"
): Promise<SuiteError> {
  const { id, status, courier_id } = delivery
  if (
    because === "taken" &&
    input.actor.type === "courier" &&
    !(await everHadIt(knex, id, input.actor.id))
  ) {
    return new SuiteError("not_found", "not_found", { entity: "delivery", id })
  }
  const courier = courier_id
    ? await knex("delivery_courier")
        .where({ id: courier_id })
        .first("first_name")
    : undefined
  const details = {
    status,
    courier_id,
    courier_name: courier?.first_name ?? null,
  }
  if (because === "taken" && courier_id) {
    return new SuiteError("conflict", "delivery_taken", {
      id,
      courier: details.courier_name ?? courier_id,
    }).withDetails(details)
  }
  return new SuiteError("conflict", "delivery_state", {
    id,
    status,
    to: input.to,
  }).withDetails(details)
}

async function everHadIt(
  knex: Knex,
  deliveryId: string,
  courierId: string | null
): Promise<boolean> {
  const row = await knex("delivery_event")
    .where({ delivery_id: deliveryId, courier_id: courierId })
    .first("id")
  return Boolean(row)
}
