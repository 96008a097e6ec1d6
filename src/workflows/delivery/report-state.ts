import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveryStatus } from "../../modules/delivery/constants"
import type { DeliveryRow } from "../../queries/delivery/delivery-row"
import {
  transitionDelivery,
  type TransitionDeliveryInput,
} from "./transition-delivery"

export type CourierReport = {
  delivery_id: string
  courier_id: string
  occurred_at: Date
  latitude?: number
  longitude?: number
}

/** A courier says that his delivery is in a state. */
export function reportState(
  container: MedusaContainer,
  to: DeliveryStatus,
  { delivery_id, courier_id, occurred_at, latitude, longitude }: CourierReport,
  more: Pick<TransitionDeliveryInput, "columns" | "data" | "inTransaction"> = {}
): Promise<DeliveryRow> {
  return transitionDelivery(container, {
    delivery_id,
    to,
    actor: { type: "courier", id: courier_id },
    occurred_at,
    latitude,
    longitude,
    ...more,
  })
}
