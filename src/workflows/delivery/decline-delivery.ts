import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import {
  deliveryRow,
  type DeliveryRow,
} from "../../queries/delivery/delivery-row"
import { transitionDelivery } from "./transition-delivery"

export type DeclineInput = {
  delivery_id: string
  courier_id: string
  occurred_at: Date
  latitude?: number
  longitude?: number
  reason?: string
}

/**
 * A courier gives a job back. After it the job is not his any more, so a
 * repeated call is known by its trace: his decline is the last thing that
 * happened to it.
 */
export async function declineDelivery(
  container: MedusaContainer,
  input: DeclineInput
): Promise<DeliveryRow> {
  try {
    return await transitionDelivery(container, {
      delivery_id: input.delivery_id,
      to: "unassigned",
      actor: { type: "courier", id: input.courier_id },
      occurred_at: input.occurred_at,
      latitude: input.latitude,
      longitude: input.longitude,
      columns: { dispatch_reason: "declined" },
      data: input.reason ? { reason: input.reason } : {},
    })
  } catch (error) {
    const known = SuiteError.isSuiteError(error)
      ? await declinedBefore(container, input)
      : undefined
    if (known) {
      return known
    }
    throw error
  }
}

async function declinedBefore(
  container: MedusaContainer,
  { delivery_id, courier_id }: DeclineInput
): Promise<DeliveryRow | undefined> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const last = await knex("delivery_event")
    .where({ delivery_id })
    .orderBy("created_at", "desc")
    .first("type", "actor_id")
  return last?.type === "declined" && last.actor_id === courier_id
    ? deliveryRow(knex, delivery_id)
    : undefined
}
