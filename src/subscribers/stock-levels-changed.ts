import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { watchShortages, watchThresholds } from "../workflows/stock/watch-stock"

defineFileConfig(restsWithout("stock"))

/** A level was set: thresholds and shortages of its item. */
export default async function stockLevelsChanged({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { inventory_item_id: string }[] = await knex("inventory_level")
    .where({ id: event.data.id })
    .select("inventory_item_id")
  const items = rows.map((row) => row.inventory_item_id)
  await watchThresholds(container, items)
  await watchShortages(container, items)
}

export const config: SubscriberConfig = {
  event: ["inventory-level.updated", "inventory-level.created"],
  context: { subscriberId: "saptmarkets-stock-levels-changed" },
}
