import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { runOnSchedule } from "../workflows/odoo/runs/on-schedule"

defineFileConfig(restsWithout("odoo"))

/**
 * Every five minutes: orders that did not get through at once, and how far
 * Odoo is with the others.
 */
export default async function odooOrders(
  container: MedusaContainer
): Promise<void> {
  await runOnSchedule(container, "orders", "delta")
  await runOnSchedule(container, "order_state", "delta")
}

export const config = {
  name: "saptmarkets-odoo-orders",
  schedule: "*/5 * * * *",
}
