import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { DeliveryEvents } from "../modules/delivery/events"
import { restsWithout } from "../suite-options"
import { settleDelivery } from "../workflows/delivery/settle-delivery"

defineFileConfig(restsWithout("delivery"))

/** A delivery ended: Medusa's order follows. */
export default async function deliverySettle({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await settleDelivery(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: [
    DeliveryEvents.DELIVERED,
    DeliveryEvents.CANCELLED,
    DeliveryEvents.RETURNED,
  ],
  context: { subscriberId: "saptmarkets-delivery-settle" },
}
