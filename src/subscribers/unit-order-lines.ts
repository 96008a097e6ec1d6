import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { keepOrderLineUnits } from "../workflows/unit/keep-order-line-units"

defineFileConfig(restsWithout("units"))

/**
 * Lines that came by another way than the Store API (drafts, order edits,
 * exchanges) get their unit written down, too.
 */
export default async function unitOrderLines({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>): Promise<void> {
  const orderId = event.data.order_id ?? event.data.id
  if (orderId) {
    await keepOrderLineUnits(container, orderId)
  }
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order-edit.confirmed",
    "order.exchange_created",
    "order.claim_created",
  ],
  context: { subscriberId: "saptmarkets-unit-order-lines" },
}
