import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Call, SeedContext } from "../../../support/app"
import { createBranchCard, DOOR_POINT } from "../../../support/delivery"
import {
  complete,
  createDelivery,
  createSoldProduct,
  payFor,
  priced,
  readyCart,
} from "../../../support/selling"
import type { Shop } from "../../../support/shop"

export type DayShop = { optionId: string; variantId: string }

/** Rice enough for the day, a way to the door, cash allowed. */
export async function openShop({
  container,
  shop,
}: SeedContext): Promise<DayShop> {
  await createBranchCard(container, shop)
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: shop.regionId },
      update: {
        payment_providers: ["pp_system_default", "pp_system_default_cod"],
      },
    },
  })
  const rice = await createSoldProduct(container, shop, {
    handle: "rice",
    basic_unit: "g",
    units: [{ unit: "kg", unit_value: "1", prices: priced("12.25") }],
    stock: 10_000_000,
  })
  return {
    optionId: await createDelivery(container, shop),
    variantId: rice.variants["1 kg"] as string,
  }
}

/** An order, in two of three cases to be paid at the door. @returns its id */
export async function placeOrder(
  call: Call,
  shop: Shop,
  { optionId, variantId }: DayShop,
  number: number
): Promise<string> {
  const cart = await readyCart(call, shop, optionId, [
    { variant_id: variantId, quantity: 1 + (number % 3) },
  ])
  await call("guest", "POST", `/store/carts/${cart}/shipping-methods`, {
    body: { option_id: optionId, data: { delivery: pointOf(shop, number) } },
  })
  await payFor(
    call,
    cart,
    {},
    number % 3 ? "pp_system_default_cod" : "pp_system_default"
  )
  const { status, data } = await complete(call, cart)
  expect([status, data.type]).toEqual([200, "order"])
  return String(data.order.id)
}

/** Doors lie on a street, so that a trip has an order. */
function pointOf(shop: Shop, number: number) {
  return {
    location_id: shop.locationId,
    source: "data",
    latitude: DOOR_POINT.latitude + (number % 10) * 0.002,
    longitude: DOOR_POINT.longitude,
    promised_minutes: 60,
  }
}

/** Amounts that were captured of each order's payments. */
export async function capturesByOrder(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<Map<string, number[]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "payment_collections.payments.captures.amount"],
    filters: { id: [...orderIds] },
  })
  type Row = {
    id: string
    payment_collections: {
      payments: { captures: { amount: number }[] }[]
    }[]
  }
  return new Map(
    (data as unknown as Row[]).map((order) => [
      order.id,
      order.payment_collections
        .flatMap(({ payments }) => payments)
        .flatMap(({ captures }) => captures ?? [])
        .map(({ amount }) => Number(amount)),
    ])
  )
}
