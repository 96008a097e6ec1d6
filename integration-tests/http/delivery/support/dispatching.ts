import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { transitionDelivery } from "../../../../src/workflows/delivery/transition-delivery"
import { BRANCH_POINT, deliveries } from "../../../support/delivery"

/** A point so many kilometres east of the tests' branch. */
export function eastOf(kilometres: number) {
  const { latitude, longitude } = BRANCH_POINT
  const degree = 111.2 * Math.cos((latitude * Math.PI) / 180)
  return { latitude, longitude: longitude + kilometres / degree }
}

/** The courier reported from here a moment ago. */
export async function standsAt(
  container: MedusaContainer,
  courierId: string,
  point: { latitude: number; longitude: number }
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("delivery_last_position")
    .insert({ courier_id: courierId, recorded_at: new Date(), ...point })
    .onConflict("courier_id")
    .merge()
}

/** What he was offered runs out now. */
export async function runOut(
  container: MedusaContainer,
  deliveryId: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("delivery_offer")
    .where({ delivery_id: deliveryId, status: "open" })
    .update({ expires_at: new Date(Date.now() - 1000) })
}

/** Who was offered a delivery, in order, and what he answered. */
export async function offersOf(
  container: MedusaContainer,
  deliveryId: string
): Promise<string[][]> {
  const offers = await deliveries(container).listOffers(
    { delivery_id: deliveryId },
    { order: { created_at: "ASC" } }
  )
  return offers.map(({ courier_id, status }) => [courier_id, status])
}

/** A courier's answer to what he was offered. */
export function answer(
  container: MedusaContainer,
  deliveryId: string,
  courierId: string,
  to: "accepted" | "unassigned" | "picked_up" | "delivered"
) {
  return transitionDelivery(container, {
    delivery_id: deliveryId,
    to,
    actor: { type: "courier", id: courierId },
  })
}
