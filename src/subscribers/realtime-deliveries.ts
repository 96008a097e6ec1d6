import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { DeliveryEvents } from "../modules/delivery/events"
import { restsWithout } from "../suite-options"
import { tellDelivery } from "../workflows/realtime/tell-delivery"

defineFileConfig(restsWithout("realtime", "delivery"))

/** A delivery is another: those who may see it hear how it stands. */
export default async function realtimeDeliveries({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellDelivery(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: [
    DeliveryEvents.CREATED,
    DeliveryEvents.UNASSIGNED,
    DeliveryEvents.ASSIGNED,
    DeliveryEvents.ACCEPTED,
    DeliveryEvents.PICKED_UP,
    DeliveryEvents.ARRIVED,
    DeliveryEvents.DELIVERED,
    DeliveryEvents.FAILED,
    DeliveryEvents.CANCELLED,
    DeliveryEvents.RETURNED,
  ],
  context: { subscriberId: "saptmarkets-realtime-deliveries" },
}
