import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  beginReceiveReturnWorkflow,
  cancelOrderWorkflow,
  cancelReturnReceiveWorkflow,
  capturePaymentWorkflow,
  confirmReturnReceiveWorkflow,
  createAndCompleteReturnOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  receiveItemReturnRequestWorkflow,
} from "@medusajs/medusa/core-flows"
import type { DemoOrderState } from "./order-plan"

/** What advancing needs to know of an order. */
export type OrderRow = {
  id: string
  status: string
  metadata: Record<string, unknown> | null
  items: { id: string; quantity: number }[]
  fulfillments: {
    id: string
    shipped_at: string | null
    delivered_at: string | null
    canceled_at: string | null
  }[]
  returns: {
    id: string
    status: string
    items: { item_id: string }[]
  }[]
  payment_collections: {
    payments: {
      id: string
      captured_at: string | null
      canceled_at: string | null
    }[]
  }[]
}

/** Where an order is packed, and how it comes back. */
export type ReturnPlace = { location_id: string; return_option_id: string }

/** The steps that lead to a state, in their order. */
const WAY: Record<DemoOrderState, readonly Step[]> = {
  placed: [],
  paid: ["capture"],
  packed: ["capture", "fulfill"],
  shipped: ["capture", "fulfill", "ship"],
  delivered: ["capture", "fulfill", "ship", "deliver"],
  cancelled: ["cancel"],
  returned: ["capture", "fulfill", "ship", "deliver", "return"],
}

type Step = "capture" | "fulfill" | "ship" | "deliver" | "return" | "cancel"

/**
 * Brings an order to its state. What was done before a kill is seen in the
 * order and not done again.
 */
export async function advanceOrder(
  container: MedusaContainer,
  order: OrderRow,
  state: DemoOrderState,
  branch: ReturnPlace
): Promise<void> {
  let fulfillment = order.fulfillments.find((row) => !row.canceled_at)
  for (const step of WAY[state]) {
    if (step === "capture") {
      await capture(container, order)
    } else if (step === "fulfill" && !fulfillment) {
      const { result } = await createOrderFulfillmentWorkflow(container).run({
        input: {
          order_id: order.id,
          location_id: branch.location_id,
          items: order.items.map(({ id, quantity }) => ({ id, quantity })),
        },
      })
      fulfillment = {
        id: result.id,
        shipped_at: null,
        delivered_at: null,
        canceled_at: null,
      }
    } else if (step === "ship" && fulfillment && !fulfillment.shipped_at) {
      await createOrderShipmentWorkflow(container).run({
        input: {
          order_id: order.id,
          fulfillment_id: fulfillment.id,
          items: order.items.map(({ id, quantity }) => ({ id, quantity })),
        },
      })
    } else if (step === "deliver" && fulfillment && !fulfillment.delivered_at) {
      await markOrderFulfillmentAsDeliveredWorkflow(container).run({
        input: { orderId: order.id, fulfillmentId: fulfillment.id },
      })
    } else if (step === "return") {
      await returnFirstLine(container, order, branch)
    } else if (step === "cancel" && order.status !== "canceled") {
      await cancelOrderWorkflow(container).run({
        input: { order_id: order.id },
      })
    }
  }
}

async function capture(
  container: MedusaContainer,
  order: OrderRow
): Promise<void> {
  const payments = order.payment_collections.flatMap((row) => row.payments)
  const open = payments.find((row) => !row.captured_at && !row.canceled_at)
  if (open) {
    await capturePaymentWorkflow(container).run({
      input: { payment_id: open.id },
    })
  }
}

/** Brings the first line back: asked for, received, confirmed. */
async function returnFirstLine(
  container: MedusaContainer,
  order: OrderRow,
  branch: ReturnPlace
): Promise<void> {
  const line = [...order.items].sort((a, b) => a.id.localeCompare(b.id))[0]
  const present = order.returns.find((row) => row.status !== "canceled")
  if (!line || present?.status === "received") {
    return
  }
  let return_id = present?.id
  if (!return_id) {
    const { result } = await createAndCompleteReturnOrderWorkflow(
      container
    ).run({
      input: {
        order_id: order.id,
        items: [{ id: line.id, quantity: line.quantity }],
        return_shipping: { option_id: branch.return_option_id, price: 0 },
        location_id: branch.location_id,
      },
    })
    return_id = result.id
  }
  // A line comes back whole: its quantity is the order's.
  const back = new Set(present?.items.map((item) => item.item_id) ?? [line.id])
  const items = order.items
    .filter((item) => back.has(item.id))
    .map(({ id, quantity }) => ({ id, quantity }))
  const changes = await container.resolve(Modules.ORDER).listOrderChanges({
    order_id: order.id,
    status: ["pending", "requested"],
  })
  if (changes.some((change) => `${change.change_type}` === "return_receive")) {
    // Killed in the middle of receiving: begin that part again.
    await cancelReturnReceiveWorkflow(container).run({ input: { return_id } })
  }
  await beginReceiveReturnWorkflow(container).run({ input: { return_id } })
  await receiveItemReturnRequestWorkflow(container).run({
    input: { return_id, items },
  })
  await confirmReturnReceiveWorkflow(container).run({ input: { return_id } })
}
