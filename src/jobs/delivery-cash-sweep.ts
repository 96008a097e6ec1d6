import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { settleCash } from "../workflows/delivery/settle-cash"

defineFileConfig(restsWithout("delivery"))

/**
 * Every five minutes: an event can be lost in a crash, money that was taken
 * may not.
 */
export default async function deliveryCashSweep(
  container: MedusaContainer
): Promise<void> {
  await settleCash(container)
}

export const config = {
  name: "saptmarkets-delivery-cash-sweep",
  schedule: "*/5 * * * *",
}
