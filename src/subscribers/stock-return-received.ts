import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { repairReturn } from "../workflows/stock/repair-return"

defineFileConfig(restsWithout("stock"))

/** A return came in: see that every line of it is back on the shelf. */
export default async function stockReturnReceived({
  event,
  container,
}: SubscriberArgs<{ order_id: string; return_id: string }>): Promise<void> {
  await repairReturn(container, event.data)
}

export const config: SubscriberConfig = {
  event: "order.return_received",
  context: { subscriberId: "saptmarkets-stock-return-received" },
}
