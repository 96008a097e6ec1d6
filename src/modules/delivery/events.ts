import type { DeliveryStatus } from "./constants"

/**
 * Events of the delivery domain, each with `DeliveryEventData` (`{ id }` of a
 * courier for `COURIER_SUSPENDED`), named after the state that was reached.
 *
 * The core sends `delivery.created` with a fulfilment's id when goods were
 * delivered, so ours for a new delivery is `delivery.opened`.
 */
export const DeliveryEvents = {
  CREATED: "delivery.opened",
  UNASSIGNED: "delivery.unassigned",
  ASSIGNED: "delivery.assigned",
  ACCEPTED: "delivery.accepted",
  PICKED_UP: "delivery.picked_up",
  ARRIVED: "delivery.arrived",
  DELIVERED: "delivery.delivered",
  FAILED: "delivery.failed",
  CANCELLED: "delivery.cancelled",
  RETURNED: "delivery.returned",
  RATED: "delivery.rated",
  COURIER_SUSPENDED: "courier.suspended",
} as const

/** What an event of a delivery carries. */
export type DeliveryEventData = {
  id: string
  order_id: string
  /** Who has it after the change. */
  courier_id: string | null
  /** Who had it before, where that differs. */
  previous_courier_id: string | null
  status: DeliveryStatus
}

/** The event that announces that a delivery is in a state. */
export function eventOfStatus(status: DeliveryStatus): string {
  return `delivery.${status}`
}
