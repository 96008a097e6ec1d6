import { transitionDelivery } from "../../src/workflows/delivery/transition-delivery"
import type { DeliveryStatus } from "../../src/modules/delivery/constants"
import type { Call, Json, SeedContext } from "./app"
import type { TestCourier } from "./delivery"
import {
  complete,
  createDelivery,
  createSoldProduct,
  payFor,
  priced,
  readyCart,
  type SoldProduct,
} from "./selling"

/** A shop that sells rice by weight and brings it. */
export type RiceShop = { rice: SoldProduct; optionId: string }

/** 100 kg of rice at the shop's branch, in packs of 1 kg and 5 kg. */
export async function createRiceShop({
  container,
  shop,
}: SeedContext): Promise<RiceShop> {
  const rice = await createSoldProduct(container, shop, {
    handle: "rice",
    basic_unit: "g",
    units: [
      { unit: "kg", unit_value: "1", prices: priced("10") },
      { unit: "kg", unit_value: "5", prices: priced("45") },
    ],
    stock: 100_000,
  })
  return { rice, optionId: await createDelivery(container, shop) }
}

/** Orders 2 × 1 kg and 1 × 5 kg of rice. @returns the order's id */
export async function orderRice(
  { call, shop }: Pick<SeedContext, "call" | "shop">,
  { rice, optionId }: RiceShop,
  headers: Record<string, string> = {},
  providerId?: string
): Promise<string> {
  const cartId = await readyCart(
    call,
    shop,
    optionId,
    [
      { variant_id: rice.variants["1 kg"], quantity: 2 },
      { variant_id: rice.variants["5 kg"], quantity: 1 },
    ],
    headers
  )
  if (providerId) {
    await payFor(call, cartId, headers, providerId)
  }
  const { status, data } = await complete(call, cartId, headers)
  if (status !== 200 || !data.order) {
    throw new Error(`No order: ${status} ${JSON.stringify(data)}`)
  }
  return String(data.order.id)
}

/** Accepts an order by the Admin API. @returns ids of its deliveries */
export async function acceptOrder(
  call: Call,
  orderId: string,
  body: unknown = {}
): Promise<string[]> {
  const { status, data } = await call<{ deliveries: { id: string }[] }>(
    "admin",
    "POST",
    `/admin/orders/${orderId}/accept`,
    { body }
  )
  if (status !== 200) {
    throw new Error(`Not accepted: ${status} ${JSON.stringify(data)}`)
  }
  return data.deliveries.map(({ id }) => id)
}

/** The courier gets it and goes on to each state in turn. */
export async function bring(
  { container }: Pick<SeedContext, "container">,
  deliveryId: string,
  courier: TestCourier,
  ...states: DeliveryStatus[]
): Promise<void> {
  await transitionDelivery(container, {
    delivery_id: deliveryId,
    to: "assigned",
    courier_id: courier.id,
    actor: { type: "system", id: null },
    ignore_capacity: true,
  })
  for (const to of states) {
    await transitionDelivery(container, {
      delivery_id: deliveryId,
      to,
      actor: { type: "courier", id: courier.id },
    })
  }
}

/** What Medusa and the suite say of an order. */
export async function orderNow(call: Call, orderId: string) {
  const { data } = await call<{
    order: {
      status: string
      fulfillment_status: string
      order_state: string
      fulfillments: Json[]
    }
  }>(
    "admin",
    "GET",
    `/admin/orders/${orderId}?fields=id,status,fulfillment_status,*fulfillments`
  )
  const { status, fulfillment_status, order_state } = data.order
  return { status, fulfillment_status, order_state }
}
