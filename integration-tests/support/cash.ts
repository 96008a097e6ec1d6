import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { CASH_PROVIDER_ID } from "../../src/modules/delivery/constants"
import { bookCollected } from "../../src/workflows/delivery/cash-ledger"
import type { SeedContext, TestContext } from "./app"
import {
  createCourier,
  createDeliveryRow,
  putOnDuty,
  type TestCourier,
} from "./delivery"
import {
  complete,
  createDelivery,
  createSoldProduct,
  payFor,
  priced,
  readyCart,
} from "./selling"

export type CashShop = {
  optionId: string
  variantId: string
  rider: TestCourier
}

/** A shop that takes cash at the door: rice at 12.25 SAR, delivery at 10. */
export async function createCashShop({
  container,
  shop,
}: SeedContext): Promise<CashShop> {
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: [shop.regionId, shop.kuwaitRegionId] },
      update: { payment_providers: ["pp_system_default", CASH_PROVIDER_ID] },
    },
  })
  const rice = await createSoldProduct(container, shop, {
    handle: "rice",
    basic_unit: "kg",
    units: [
      {
        unit: "kg",
        unit_value: "1",
        is_default: true,
        prices: priced("12.25", "1.125"),
      },
    ],
    stock: 100_000,
  })
  const rider = await createCourier(container, shop)
  await putOnDuty(container, rider, shop)
  return {
    optionId: await createDelivery(container, shop),
    variantId: Object.values(rice.variants)[0],
    rider,
  }
}

type App = TestContext<CashShop>

/** A cart that is to be paid in cash. */
export async function cashCart(app: App, quantity = 2): Promise<string> {
  const { optionId, variantId } = app.seeded
  const items = [{ variant_id: variantId, quantity }]
  const id = await readyCart(app.call, app.shop, optionId, items)
  await payFor(app.call, id, {}, CASH_PROVIDER_ID)
  return id
}

/** An order on cash at the door. @returns its id */
export async function cashOrder(app: App): Promise<string> {
  const { status, data } = await complete(app.call, await cashCart(app))
  expect({ status, type: data.type }).toEqual({ status: 200, type: "order" })
  return String(data.order.id)
}

/** A delivery that has ended at the door, with what was taken there. */
export async function deliveredFor(
  app: App,
  order_id: string,
  cash: { due: string; taken: string; currency_code?: string }
): Promise<string> {
  const { rider } = app.seeded
  const { id } = await createDeliveryRow(app.container, app.shop, {
    order_id,
    courier_id: rider.id,
    status: "delivered",
    currency_code: cash.currency_code ?? "sar",
    cash_due: cash.due,
    cash_taken: cash.taken,
    picked_up_at: new Date(Date.now() - 600_000),
    delivered_at: new Date(),
  })
  await app.container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .transaction((trx) =>
      bookCollected(
        trx,
        {
          id,
          courier_id: rider.id,
          currency_code: cash.currency_code ?? "sar",
        },
        { taken: cash.taken, occurred_at: new Date() }
      )
    )
  return id
}

/** What the core has captured for an order, and the sum in its books. */
export async function capturedOf(
  app: App,
  orderId: string
): Promise<{ captures: number[]; booked: number; due: number }> {
  const { data } = await app.container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "summary.*",
        "transactions.*",
        "payment_collections.payments.id",
      ],
      filters: { id: orderId },
    })
  const order = data[0] as unknown as {
    summary: { pending_difference: number }
    transactions: { amount: number }[]
    payment_collections: { payments: { id: string }[] }[]
  }
  const ids = order.payment_collections.flatMap(({ payments }) =>
    payments.map(({ id }) => id)
  )
  const payments = await app.container
    .resolve(Modules.PAYMENT)
    .listPayments({ id: ids }, { relations: ["captures"] })
  const captures = payments.flatMap((payment) =>
    (payment.captures ?? []).map(({ amount }) => Number(amount))
  )
  const booked = order.transactions.reduce(
    (sum, { amount }) => sum + Number(amount),
    0
  )
  return {
    captures,
    booked,
    due: Number(order.summary.pending_difference),
  }
}
