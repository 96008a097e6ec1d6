import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { CASH_PROVIDER_ID } from "../../../src/modules/delivery/constants"
import {
  acceptPlacedOrder,
  sweepPlacedOrders,
} from "../../../src/workflows/delivery/accept-placed-orders"
import { suiteTest, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import {
  acceptOrder,
  createRiceShop,
  orderNow,
  orderRice,
  type RiceShop,
} from "../../support/delivery-orders"
import { fulfil, linesOf } from "../../support/orders"
import { levelOf } from "../../support/selling"

covers("POST /admin/orders/:id/accept")

/** Placed so many minutes before now. */
const MINUTES = 5

suiteTest(
  {
    env: { DELIVERY_ACCEPT: "auto" },
    seed: async (context) => {
      const store = await createRiceShop(context)
      return {
        store,
        own: await orderRice(context, store),
        carrier: await orderRice(context, store),
        cash: await orderInCash(context, store),
      }
    },
  },
  (app) => {
    const knex = () =>
      app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

    const rice = () =>
      levelOf(
        app.container,
        app.seeded.store.rice.inventoryItemId,
        app.shop.locationId
      )
    const post = (path: string, body: unknown = {}) =>
      app.call("admin", "POST", path, { body })
    const deliveriesOf = (orderId: string) =>
      knex()("delivery").where({ order_id: orderId }).orderBy("created_at")

    /** As `local-delivery` leaves it; the event was lost on the way. */
    const agree = async (orderId: string) => {
      const { locationId } = app.shop
      const methods = knex()("order_shipping")
        .where({ order_id: orderId })
        .select("shipping_method_id")
      await knex()("order_shipping_method")
        .whereIn("id", methods)
        .update({
          data: JSON.stringify({
            delivery: {
              location_id: locationId,
              latitude: 24.7097123456,
              longitude: 46.6974,
              accuracy: 12,
              promised_minutes: 45,
              note: "Ring twice",
            },
          }),
        })
      await knex()("order").update({
        created_at: new Date(Date.now() - MINUTES * 60_000),
      })
    }

    describe("POST /admin/orders/:id/accept", () => {
      it("should make the fulfilment and its delivery", async () => {
        const orderId = app.seeded.carrier
        const before = await orderNow(app.call, orderId)

        const { status, data } = await post(`/admin/orders/${orderId}/accept`, {
          requirements: { pin: true, minimum_age: 18 },
        })

        expect(before).toMatchObject({ order_state: "pending" })
        expect(status).toBe(200)
        expect(data).toMatchObject({
          order_state: "processing",
          deliveries: [
            {
              order_id: orderId,
              status: "unassigned",
              attempt: 1,
              location_id: app.shop.locationId,
              fee: "10",
              cash_due: "0",
              courier: null,
            },
          ],
        })
        expect(await orderNow(app.call, orderId)).toEqual({
          status: "pending",
          fulfillment_status: "fulfilled",
          order_state: "processing",
        })
        expect(await rice()).toMatchObject({
          stocked: 93_000,
          promised: 14_000,
        })
        const [row] = await deliveriesOf(orderId)
        expect(row).toMatchObject({
          requirements: { pin: true, minimum_age: 18 },
          pin: expect.stringMatching(/^\d{4}$/),
          address: expect.objectContaining({ city: "Riyadh" }),
        })
        expect(Number(row.weight)).toBe(7)
      })

      it("should make one of each when ten accept at once", async () => {
        const orderId = app.seeded.carrier
        const answers = await Promise.all(
          Array.from({ length: 10 }, () =>
            post(`/admin/orders/${orderId}/accept`)
          )
        )

        expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
        expect(await deliveriesOf(orderId)).toHaveLength(1)
        expect(await rice()).toMatchObject({
          stocked: 93_000,
          promised: 14_000,
        })
      })

      it("should take in fulfilments made by hand, or left by a crash", async () => {
        const orderId = app.seeded.carrier
        const lines = await linesOf(app.container, orderId)
        const first = await fulfil(app.container, orderId, app.shop, [
          { id: lines[0].id, quantity: 1 },
        ])

        await acceptOrder(app.call, orderId)

        const rows = await deliveriesOf(orderId)
        expect(rows).toHaveLength(2)
        expect(rows.map((row) => row.fulfillment_id)).toContain(first)
        // The delivery is paid for once, the weights add up.
        expect(rows.map((row) => Number(row.fee)).sort()).toEqual([0, 10])
        const weight = rows.reduce((sum, row) => sum + Number(row.weight), 0)
        expect(weight).toBe(7)
      })

      it("should refuse what cannot be brought", async () => {
        const orderId = app.seeded.carrier
        const unknown = await post("/admin/orders/order_none/accept")
        const wrong = await post(`/admin/orders/${orderId}/accept`, {
          requirements: { minimum_age: 0 },
        })
        await cancelOrderWorkflow(app.container).run({
          input: { order_id: orderId },
        })
        const cancelled = await post(`/admin/orders/${orderId}/accept`)

        expect(unknown.status).toBe(404)
        expect(wrong.data).toMatchObject({
          code: "validation_failed",
          errors: [{ field: "requirements.minimum_age" }],
        })
        expect([cancelled.status, cancelled.data.code]).toEqual([
          409,
          "order_is_cancelled",
        ])
        expect(await deliveriesOf(orderId)).toHaveLength(0)
      })
    })

    describe("a shop that accepts every order", () => {
      it("should accept those for its own couriers, with what was agreed", async () => {
        const { own } = app.seeded
        await agree(own)

        await Promise.all([
          sweepPlacedOrders(app.container),
          acceptPlacedOrder(app.container, own),
        ])
        await sweepPlacedOrders(app.container)

        const rows = await knex()("delivery").select("*")
        expect(rows).toHaveLength(1)
        expect(rows[0]).toMatchObject({
          order_id: own,
          status: "unassigned",
          location_id: app.shop.locationId,
          latitude: 24.7097123456,
          longitude: 46.6974,
          accuracy: 12,
          customer_note: "Ring twice",
        })
        const { created_at } = await knex()("order").where({ id: own }).first()
        expect(rows[0].promised_at.getTime() - created_at.getTime()).toBe(
          45 * 60_000
        )
        // Nobody has planned its round yet: it is not late from the start.
        expect(rows[0].estimated_delivery).toEqual(rows[0].promised_at)
        const { data } = await app.call("admin", "GET", "/admin/delivery-board")
        expect(data.counts).toMatchObject({ unassigned: 1, late: 0 })
      })

      it("should have the courier collect what the order costs", async () => {
        const { cash } = app.seeded
        await agree(cash)

        await acceptPlacedOrder(app.container, cash)

        // 2 × 10 and 45 of rice, 10 for bringing it.
        expect(await knex()("delivery").first("cash_due", "fee")).toEqual({
          cash_due: "75",
          fee: "10",
        })
      })

      it("should leave what was taken back to the merchant", async () => {
        const { own } = app.seeded
        await agree(own)
        await sweepPlacedOrders(app.container)
        const { id } = await knex()("delivery").first("id")
        await app.call("admin", "POST", `/admin/deliveries/${id}/cancel`)

        await sweepPlacedOrders(app.container)

        expect(await knex()("delivery").select("status")).toEqual([
          { status: "cancelled" },
        ])
      })
    })
  }
)

/** The same rice, to be paid at the door. */
async function orderInCash(
  context: SeedContext,
  store: RiceShop
): Promise<string> {
  const { container, shop } = context
  await updateRegionsWorkflow(container).run({
    input: {
      selector: { id: shop.regionId },
      update: { payment_providers: ["pp_system_default", CASH_PROVIDER_ID] },
    },
  })
  return orderRice(context, store, {}, CASH_PROVIDER_ID)
}
