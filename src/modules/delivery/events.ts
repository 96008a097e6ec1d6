/**
 * Events of the delivery domain, each with `{ id }` of a delivery (of a
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
