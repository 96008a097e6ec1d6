import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { defineFileConfig, PaymentEvents } from "@medusajs/framework/utils"
import { connected } from "../queries/odoo/test-connection"
import { restsWithout } from "../suite-options"
import { exportRefund } from "../workflows/odoo/orders/export-refund"
import { openRefunds } from "../workflows/odoo/orders/refunds"
import { noteFailureAfterwards } from "../workflows/odoo/orders/sync-afterwards"
import { worksByItself } from "../workflows/odoo/runs/on-schedule"

defineFileConfig(restsWithout("odoo"))

/**
 * A refund is noted in Odoo at once; what fails is noted and tried again by
 * the job.
 */
export default async function odooRefunds({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  if (!(await worksByItself(container))) {
    return
  }
  const client = await connected(container)
  for (const refund of await openRefunds(container, event.data.id)) {
    try {
      await exportRefund({ container, client }, refund)
    } catch (error) {
      await noteFailureAfterwards(container, null, "refund", refund, error)
    }
  }
}

export const config: SubscriberConfig = {
  event: PaymentEvents.REFUNDED,
  context: { subscriberId: "saptmarkets-odoo-refunds" },
}
