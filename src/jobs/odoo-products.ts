import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { runOnSchedule } from "../workflows/odoo/runs/on-schedule"

defineFileConfig(restsWithout("odoo"))

/** Every hour: products that have changed. */
export default async function odooProducts(
  container: MedusaContainer
): Promise<void> {
  await runOnSchedule(container, "products", "delta")
}

export const config = {
  name: "saptmarkets-odoo-products",
  schedule: "5 * * * *",
}
