import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { acceptPlacedOrder } from "../workflows/delivery/accept-placed-orders"

defineFileConfig(restsWithout("delivery"))

/** Where the shop accepts every order, it is accepted as it comes. */
export default async function deliveryOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await acceptPlacedOrder(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "saptmarkets-delivery-order-placed" },
}
