import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { releaseStaleUses } from "../workflows/combo/combo-uses"
import { keepFromPrices } from "../workflows/combo/keep-from-prices"

defineFileConfig(restsWithout("combos"))

/**
 * Every minute: price lists begin and end by the clock without an event, and
 * a crash may leave a deal counted whose order was never made.
 */
export default async function comboSweep(
  container: MedusaContainer
): Promise<void> {
  await releaseStaleUses(container)
  await keepFromPrices(container)
}

export const config = {
  name: "saptmarkets-combo-sweep",
  schedule: "* * * * *",
}
