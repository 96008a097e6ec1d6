import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { runOnSchedule } from "../workflows/odoo/runs/on-schedule"

defineFileConfig(restsWithout("odoo"))

/** Every half hour: stock. Odoo keeps no date of it, so all of it is read. */
export default async function odooInventory(
  container: MedusaContainer
): Promise<void> {
  await runOnSchedule(container, "inventory", "delta")
}

export const config = {
  name: "saptmarkets-odoo-inventory",
  schedule: "*/30 * * * *",
}
