import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { OrderState } from "../../../lib/order-state"
import type { DeliveryStatus } from "../../lib/deliveries"
import { useText } from "../../lib/text"

type Color = ComponentProps<typeof StatusBadge>["color"]

const COLORS: Record<DeliveryStatus, Color> = {
  unassigned: "orange",
  assigned: "blue",
  accepted: "blue",
  picked_up: "purple",
  arrived: "purple",
  delivered: "green",
  failed: "red",
  cancelled: "grey",
  returned: "grey",
}

const STATE_COLORS: Record<OrderState, Color> = {
  pending_payment: "orange",
  pending: "orange",
  processing: "blue",
  out_for_delivery: "purple",
  delivered: "green",
  cancelled: "grey",
  returned: "grey",
}

const LOOKS = "whitespace-nowrap px-0 pe-1"

/** The state of a delivery. */
export function DeliveryBadge({ status }: { status: DeliveryStatus }) {
  const text = useText()
  return (
    <StatusBadge color={COLORS[status]} className={LOOKS}>
      {text(`deliveries.status.${status}`)}
    </StatusBadge>
  )
}

/** The one state of an order for people. */
export function OrderStateBadge({ state }: { state: OrderState }) {
  const text = useText()
  return (
    <StatusBadge color={STATE_COLORS[state]} className={LOOKS}>
      {text(`deliveries.orderState.${state}`)}
    </StatusBadge>
  )
}
