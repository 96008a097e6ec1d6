import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { sweepProducts } from "../workflows/search/sweep-products"

defineFileConfig(restsWithout("search"))

/**
 * Every minute: price lists and deals begin and end by the clock without an
 * event, and an event may be lost in a crash.
 */
export default async function searchSweep(
  container: MedusaContainer
): Promise<void> {
  await sweepProducts(container)
}

export const config = {
  name: "saptmarkets-search-sweep",
  schedule: "* * * * *",
}
