import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DeliveryEventData } from "../../../modules/delivery/events"
import { suiteOptions } from "../../../suite-options"
import { dispatchWaiting } from "./dispatch-waiting"
import { expireOffers } from "./expire-offers"
import { offerDelivery } from "./offer-delivery"
import { closeOffers } from "./offers"
import { planRound } from "./plan-round"

/** What dispatching does when a delivery has changed. */
export async function followDelivery(
  container: MedusaContainer,
  { id, courier_id, previous_courier_id, status }: DeliveryEventData
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await closeOffers(knex, [id])
  const couriers = [courier_id, previous_courier_id].flatMap((one) => one ?? [])
  for (const courier of new Set(couriers)) {
    await planRound(container, courier)
  }
  if (status === "unassigned" && isAutomatic()) {
    await offerDelivery(container, id)
  }
}

/**
 * What the clock brings, and what a crash left undone: offers that ran out,
 * deliveries that wait, rounds that were not planned.
 */
export async function sweepDispatch(container: MedusaContainer): Promise<void> {
  await expireOffers(container)
  if (isAutomatic()) {
    await dispatchWaiting(container)
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const unplanned: { courier_id: string }[] = await knex("delivery")
    .whereIn("status", ["assigned", "accepted", "picked_up", "arrived"])
    .where({ trip_id: null, deleted_at: null })
    .whereNotNull("courier_id")
    .distinct("courier_id")
  for (const { courier_id } of unplanned) {
    await planRound(container, courier_id)
  }
}

function isAutomatic(): boolean {
  return suiteOptions().delivery.assignment === "auto"
}
