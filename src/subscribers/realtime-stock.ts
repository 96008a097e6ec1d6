import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { tellStock } from "../workflows/realtime/tell-stock"

defineFileConfig(restsWithout("realtime"))

const RESERVATION = /^reservation-item\./

/** Stock was counted, moved or reserved: merchants see the level. */
export default async function realtimeStock({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  if (!RESERVATION.test(event.name)) {
    return tellStock(container, { level_ids: [event.data.id] })
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("reservation_item")
    .where({ id: event.data.id })
    .first<{ inventory_item_id: string } | undefined>("inventory_item_id")
  if (row) {
    await tellStock(container, { inventory_item_ids: [row.inventory_item_id] })
  }
}

export const config: SubscriberConfig = {
  event: [
    "inventory-level.created",
    "inventory-level.updated",
    "reservation-item.created",
    "reservation-item.updated",
    "reservation-item.deleted",
  ],
  context: { subscriberId: "saptmarkets-realtime-stock" },
}
