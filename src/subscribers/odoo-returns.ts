import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig } from "@medusajs/framework/utils"
import { connected } from "../queries/odoo/test-connection"
import { restsWithout } from "../suite-options"
import { exportReceipt } from "../workflows/odoo/orders/export-receipt"
import { openReceipts, reopenOrders } from "../workflows/odoo/orders/receipts"
import { noteFailureAfterwards } from "../workflows/odoo/orders/sync-afterwards"
import { worksByItself } from "../workflows/odoo/runs/on-schedule"

defineFileConfig(restsWithout("odoo"))

/**
 * Goods that came back go to Odoo at once; what fails is noted and tried
 * again by the job. Until they are there, stock looks at both sides again.
 */
export default async function odooReturns({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  const { order_id } = event.data
  await reopenOrders(container, [order_id])
  if (!(await worksByItself(container))) {
    return
  }
  const client = await connected(container)
  for (const receipt of await openReceipts(container, order_id)) {
    try {
      await exportReceipt({ container, client }, receipt)
    } catch (error) {
      await noteFailureAfterwards(container, null, "return", receipt, error)
    }
  }
}

export const config: SubscriberConfig = {
  event: "order.return_received",
  context: { subscriberId: "saptmarkets-odoo-returns" },
}
