import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { tellOrderState } from "../workflows/realtime/tell-order"

defineFileConfig(restsWithout("realtime"))

/** Parcels that another carrier brings: the core's events name the parcel. */
export default async function realtimeShipments({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const link = await knex("order_fulfillment")
    .where({ fulfillment_id: event.data.id, deleted_at: null })
    .first<{ order_id: string } | undefined>("order_id")
  if (link) {
    await tellOrderState(container, link.order_id)
  }
}

export const config: SubscriberConfig = {
  event: ["shipment.created", "delivery.created"],
  context: { subscriberId: "saptmarkets-realtime-shipments" },
}
