import type { MedusaContainer } from "@medusajs/framework/types"
import type { Call } from "./app"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  beginReceiveReturnWorkflow,
  cancelOrderFulfillmentWorkflow,
  confirmReturnReceiveWorkflow,
  createAndCompleteReturnOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  createShippingOptionsWorkflow,
  receiveItemReturnRequestWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Branch, Shop } from "./shop"

export type OrderLine = { id: string; variant_id: string; quantity: number }

/** The lines of an order. */
export async function linesOf(
  container: MedusaContainer,
  orderId: string
): Promise<OrderLine[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["items.*"],
    filters: { id: orderId },
  })
  const items = data[0].items as unknown as OrderLine[]
  return items.map(({ id, variant_id, quantity }) => ({
    id,
    variant_id,
    quantity,
  }))
}

type Part = { id: string; quantity: number }

/** Packs lines of an order. @returns the fulfilment's id */
export async function fulfil(
  container: MedusaContainer,
  orderId: string,
  branch: Branch,
  items: Part[]
): Promise<string> {
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: { order_id: orderId, location_id: branch.locationId, items },
  })
  return result.id
}

/** Takes a packed parcel apart again. */
export async function unfulfil(
  container: MedusaContainer,
  orderId: string,
  fulfillmentId: string
): Promise<void> {
  await cancelOrderFulfillmentWorkflow(container).run({
    input: { order_id: orderId, fulfillment_id: fulfillmentId },
  })
}

/** Hands a parcel over. */
export async function ship(
  container: MedusaContainer,
  orderId: string,
  fulfillmentId: string,
  items: Part[]
): Promise<void> {
  await createOrderShipmentWorkflow(container).run({
    input: { order_id: orderId, fulfillment_id: fulfillmentId, items },
  })
}

/** The option by which goods come back to a branch. */
export async function createReturnOption(
  container: MedusaContainer,
  shop: Shop,
  branch: Branch = shop
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [zone] = await fulfillment.listServiceZones({
    name: `Delivery ${branch.locationId}`,
  })
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: `Return ${branch.locationId}`,
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: zone.id,
        shipping_profile_id: shop.shippingProfileId,
        type: { label: "Return", description: "Back", code: "return" },
        prices: [{ currency_code: "sar", amount: 0 }],
        rules: [{ attribute: "is_return", value: "true", operator: "eq" }],
      },
    ],
  })
  return (result[0] as { id: string }).id
}

/** Asks for a return. @returns its id */
export async function askReturn(
  container: MedusaContainer,
  orderId: string,
  branch: Branch,
  optionId: string,
  items: Part[]
): Promise<string> {
  const { result } = await createAndCompleteReturnOrderWorkflow(container).run({
    input: {
      order_id: orderId,
      items,
      return_shipping: { option_id: optionId, price: 0 },
      location_id: branch.locationId,
    },
  })
  return result.id
}

/** Receives lines of a return in one go. */
export async function receive(
  container: MedusaContainer,
  returnId: string,
  items: Part[]
): Promise<void> {
  const input = { return_id: returnId }
  await beginReceiveReturnWorkflow(container).run({ input })
  await receiveItemReturnRequestWorkflow(container).run({
    input: { ...input, items },
  })
  await confirmReturnReceiveWorkflow(container).run({ input })
}

type PaidOrder = {
  payment_collections: {
    payments: { id: string; captured_at: string | null }[]
  }[]
}

/** Gives a part of what was paid back, captured first where it is not. */
export async function refundOrder(
  call: Call,
  orderId: string,
  body: { amount: number; note: string }
): Promise<void> {
  const { data } = await call<{ order: PaidOrder }>(
    "admin",
    "GET",
    `/admin/orders/${orderId}?fields=id,payment_collections.payments.*`
  )
  const [payment] = data.order.payment_collections[0].payments
  const path = `/admin/payments/${payment.id}`
  if (!payment.captured_at) {
    await call("admin", "POST", `${path}/capture`, { body: {} })
  }
  const { status } = await call("admin", "POST", `${path}/refund`, { body })
  expect(status).toBe(200)
}
