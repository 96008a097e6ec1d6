import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { DeliveryEvents } from "../modules/delivery/events"
import { restsWithout } from "../suite-options"
import { settleCash } from "../workflows/delivery/settle-cash"

defineFileConfig(restsWithout("delivery"))

/** Money taken at the door captures the order's payment. */
export default async function deliveryCash({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await settleCash(container, [event.data.id])
}

export const config: SubscriberConfig = {
  event: DeliveryEvents.DELIVERED,
  context: { subscriberId: "saptmarkets-delivery-cash" },
}
