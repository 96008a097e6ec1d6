import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { StockEvents } from "../workflows/stock/events"
import { tellLowStock, type LowStock } from "../workflows/realtime/tell-stock"

defineFileConfig(restsWithout("realtime", "stock"))

/** A threshold was crossed; the rule's own time says which crossing it is. */
export default async function realtimeLowStock({
  event,
  container,
}: SubscriberArgs<LowStock>): Promise<void> {
  const { kind, inventory_item_id, location_id } = event.data
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rule = await knex("stock_rule")
    .where({ inventory_item_id, location_id, deleted_at: null })
    .first<
      | { id: string; low_since: Date | null; reorder_since: Date | null }
      | undefined
    >("id", "low_since", "reorder_since")
  const since = kind === "low_stock" ? rule?.low_since : rule?.reorder_since
  // Recovered meanwhile: there is nothing to be alarmed about.
  if (rule && since) {
    const occurrence = `${rule.id}:${kind}:${new Date(since).getTime()}`
    await tellLowStock(container, event.data, occurrence)
  }
}

export const config: SubscriberConfig = {
  event: StockEvents.LOW,
  context: { subscriberId: "saptmarkets-realtime-low-stock" },
}
