import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import {
  tellOrderCreated,
  tellOrderState,
} from "../workflows/realtime/tell-order"

defineFileConfig(restsWithout("realtime"))

const PLACED = "order.placed"

/** What changes an order's state: its listeners hear the state, once. */
export default async function realtimeOrders({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  const orderId = event.data.order_id ?? event.data.id
  if (!orderId) {
    return
  }
  if (event.name === PLACED) {
    await tellOrderCreated(container, orderId)
  }
  await tellOrderState(container, orderId)
}

export const config: SubscriberConfig = {
  event: [
    PLACED,
    "order.canceled",
    "order.completed",
    "order.fulfillment_created",
    "order.fulfillment_canceled",
    "order.return_received",
  ],
  context: { subscriberId: "saptmarkets-realtime-orders" },
}
