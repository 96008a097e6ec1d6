/** The one state of an order for people, sockets, mails and Odoo. */
export const ORDER_STATES = [
  "pending_payment",
  "pending",
  "processing",
  "out_for_delivery",
  "delivered",
  "cancelled",
  "returned",
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** One parcel of an order, as Medusa and our delivery see it. */
export type ParcelFacts = {
  cancelled: boolean
  shipped: boolean
  delivered: boolean
  /** State of its last delivery; null where another carrier has it. */
  delivery: string | null
}

export type OrderFacts = {
  /** The order's own status in Medusa. */
  status: string
  /** Whether money is asked for and none is authorised or captured. */
  awaits_payment: boolean
  /** Whether goods are left that nobody has packed. */
  has_unpacked: boolean
  /** Whether all of its goods came back. */
  all_returned: boolean
  parcels: readonly ParcelFacts[]
}

type ParcelStage = "packed" | "on_the_road" | "delivered" | "returned" | "gone"

const ON_THE_ROAD = ["picked_up", "arrived"]

/**
 * What an order is for people, from what Medusa says of payment and
 * fulfilment and what our deliveries say. Nothing is kept: the same facts are
 * always the same state.
 *
 * @example
 * orderState({ status: "pending", awaits_payment: false, has_unpacked: false,
 *   all_returned: false, parcels: [{ cancelled: false, shipped: false,
 *   delivered: false, delivery: "picked_up" }] }) // "out_for_delivery"
 */
export function orderState(order: OrderFacts): OrderState {
  if (order.status === "canceled") {
    return "cancelled"
  }
  if (order.all_returned) {
    return "returned"
  }
  const stages = order.parcels.map(stageOf).filter((stage) => stage !== "gone")
  const live = stages.filter((stage) => stage !== "returned")
  if (!live.length) {
    return stages.length
      ? "returned"
      : order.awaits_payment || order.status === "requires_action"
        ? "pending_payment"
        : "pending"
  }
  if (live.includes("on_the_road")) {
    return "out_for_delivery"
  }
  return live.includes("packed") || order.has_unpacked
    ? "processing"
    : "delivered"
}

/** The delivery knows more than the parcel, which follows it. */
function stageOf(parcel: ParcelFacts): ParcelStage {
  const { delivery } = parcel
  if (delivery === "returned" || delivery === "delivered") {
    return delivery
  }
  if (parcel.cancelled || delivery === "cancelled") {
    return "gone"
  }
  if (delivery !== null) {
    return ON_THE_ROAD.includes(delivery) ? "on_the_road" : "packed"
  }
  return parcel.delivered
    ? "delivered"
    : parcel.shipped
      ? "on_the_road"
      : "packed"
}
