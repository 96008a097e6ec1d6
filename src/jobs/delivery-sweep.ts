import type { MedusaContainer } from "@medusajs/framework/types"
import { defineFileConfig } from "@medusajs/framework/utils"
import { restsWithout } from "../suite-options"
import { sweepPlacedOrders } from "../workflows/delivery/accept-placed-orders"
import { sweepSettlements } from "../workflows/delivery/sweep-settlements"
import { deleteExpiredLinks } from "../workflows/delivery/tracking-links"

defineFileConfig(restsWithout("delivery"))

/** Every minute: what a lost event or a crash has left undone. */
export default async function deliverySweep(
  container: MedusaContainer
): Promise<void> {
  await sweepPlacedOrders(container)
  await sweepSettlements(container)
  await deleteExpiredLinks(container)
}

export const config = {
  name: "saptmarkets-delivery-sweep",
  schedule: "* * * * *",
}
