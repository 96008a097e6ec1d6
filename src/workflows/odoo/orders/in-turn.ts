import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What goes to Odoo of one order goes in turn, from all processes. */
export function inTurnOfOrder<T>(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<T>
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`saptmarkets:odoo:order:${orderId}`, work, { timeout: 60 })
}
