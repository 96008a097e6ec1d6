import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import {
  DeliveryEvents,
  type DeliveryEventData,
} from "../modules/delivery/events"
import { restsWithout } from "../suite-options"
import { followDelivery } from "../workflows/delivery/dispatch/follow-deliveries"

defineFileConfig(restsWithout("delivery"))

/** Offers, trips and the order of stops follow the deliveries. */
export default async function deliveryDispatch({
  event,
  container,
}: SubscriberArgs<DeliveryEventData>): Promise<void> {
  await followDelivery(container, event.data)
}

export const config: SubscriberConfig = {
  event: [
    DeliveryEvents.CREATED,
    DeliveryEvents.UNASSIGNED,
    DeliveryEvents.ASSIGNED,
    DeliveryEvents.ACCEPTED,
    DeliveryEvents.PICKED_UP,
    DeliveryEvents.DELIVERED,
    DeliveryEvents.FAILED,
    DeliveryEvents.CANCELLED,
  ],
  context: { subscriberId: "saptmarkets-delivery-dispatch" },
}
