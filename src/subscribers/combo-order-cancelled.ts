import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { releaseUses } from "../workflows/combo/combo-uses"

defineFileConfig(restsWithout("combos"))

/** A cancelled order gives its deals back to their total limit. */
export default async function comboOrderCancelled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await releaseUses(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "order.canceled",
  context: { subscriberId: "saptmarkets-combo-order-cancelled" },
}
