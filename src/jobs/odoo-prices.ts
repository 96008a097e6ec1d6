import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { runOnSchedule } from "../workflows/odoo/runs/on-schedule"

defineFileConfig(restsWithout("odoo"))

/** Every hour: price lists. */
export default async function odooPrices(
  container: MedusaContainer
): Promise<void> {
  await runOnSchedule(container, "pricing", "full")
}

export const config = {
  name: "saptmarkets-odoo-prices",
  schedule: "20 * * * *",
}
