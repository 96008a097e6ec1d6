import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  eventOfStatus,
  type DeliveryEventData,
} from "../../modules/delivery/events"
import type { DeliveryRow } from "../../queries/delivery/delivery-row"

/**
 * Tells the event bus of a change that is committed. A bus that does not
 * answer must not make a delivery look undone: what hangs on it is swept.
 */
export async function announceTransition(
  container: MedusaContainer,
  before: DeliveryRow,
  after: DeliveryRow
): Promise<void> {
  const data: DeliveryEventData = {
    id: after.id,
    order_id: after.order_id,
    courier_id: after.courier_id,
    previous_courier_id:
      before.courier_id === after.courier_id ? null : before.courier_id,
    status: after.status,
  }
  try {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: eventOfStatus(after.status), data })
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Nobody was told that delivery ${after.id} is ${after.status}.`,
        error instanceof Error ? error : new Error(String(error))
      )
  }
}
