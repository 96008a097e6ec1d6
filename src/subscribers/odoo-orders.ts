import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  defineFileConfig,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import { connected } from "../queries/odoo/test-connection"
import { restsWithout } from "../suite-options"
import { exportOrder } from "../workflows/odoo/orders/export-order"
import { noteOrderFailure } from "../workflows/odoo/orders/sync-orders"
import { settleRecords } from "../workflows/odoo/runs/records"
import { worksByItself } from "../workflows/odoo/runs/on-schedule"

defineFileConfig(restsWithout("odoo"))

/**
 * An order goes to Odoo at once, and is cancelled there at once. What fails
 * is noted and tried again by the job.
 */
export default async function odooOrders({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  if (!(await worksByItself(container))) {
    return
  }
  const { id } = event.data
  try {
    const client = await connected(container)
    await exportOrder({ container, client }, id)
    await settleRecords(container, "orders", "order", [id])
  } catch (error) {
    await noteOrderFailure(container, null, id, error)
  }
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.PLACED, OrderWorkflowEvents.CANCELED],
  context: { subscriberId: "saptmarkets-odoo-orders" },
}
