import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { watchThresholds } from "../workflows/stock/watch-stock"

defineFileConfig(restsWithout("stock"))

/** An order takes or frees goods without a level's event: look at its items. */
export default async function stockOrderChanged({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  const orderId = event.data.order_id ?? event.data.id
  if (!orderId) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { inventory_item_id: string }[] }>(
    `select distinct p.inventory_item_id
     from order_item oi
     join order_line_item li on li.id = oi.item_id
     join product_variant_inventory_item p
       on p.variant_id = li.variant_id and p.deleted_at is null
     where oi.order_id = ? and oi.deleted_at is null`,
    [orderId]
  )
  if (rows.length) {
    await watchThresholds(
      container,
      rows.map((row) => row.inventory_item_id)
    )
  }
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.canceled",
    "order.fulfillment_created",
    "order.fulfillment_canceled",
    "order-edit.confirmed",
    "order.exchange_created",
    "order.claim_created",
  ],
  context: { subscriberId: "saptmarkets-stock-order-changed" },
}
