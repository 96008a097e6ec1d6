import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DeliveryRow } from "../../queries/delivery/delivery-row"
import { refuseSuperseded } from "./new-attempt"
import { settleDelivery } from "./settle-delivery"
import { transitionDelivery } from "./transition-delivery"

export type EndDeliveryInput = {
  delivery_id: string
  to: "cancelled" | "returned"
  actor: { type: "user" | "system"; id: string | null }
  /** Why, for who reads the history later. */
  note?: string | null
  /** Cancel the order, too, once nothing of it is packed any more. */
  cancel_order?: boolean
}

/**
 * Cancels a delivery, or says that its goods are back at the branch, and lets
 * the order follow at once. Where that fails the sweep tries again: the
 * delivery has ended all the same.
 *
 * @throws SuiteError `not_found`; 409 `delivery_state`, `delivery_superseded`
 */
export async function endDelivery(
  container: MedusaContainer,
  { delivery_id, to, actor, note, cancel_order }: EndDeliveryInput
): Promise<DeliveryRow> {
  const data = {
    ...(note && { note }),
    ...(cancel_order && { cancel_order: true }),
  }
  const delivery = await transitionDelivery(container, {
    delivery_id,
    to,
    actor,
    occurred_at: new Date(),
    data,
    ...(to === "returned" && { inTransaction: refuseSuperseded }),
  })
  try {
    await settleDelivery(container, delivery_id)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `The order does not follow delivery ${delivery_id} yet.`,
        error instanceof Error ? error : new Error(String(error))
      )
  }
  return delivery
}
