import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { runOnSchedule } from "../workflows/odoo/runs/on-schedule"

defineFileConfig(restsWithout("odoo"))

/** Every night: all products are compared, and those that are gone are found. */
export default async function odooCensus(
  container: MedusaContainer
): Promise<void> {
  await runOnSchedule(container, "products", "full")
}

export const config = {
  name: "saptmarkets-odoo-census",
  schedule: "15 2 * * *",
}
