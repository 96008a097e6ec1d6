import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
} from "@medusajs/medusa/core-flows"
import { settleDelivery } from "../../../src/workflows/delivery/settle-delivery"
import { sweepSettlements } from "../../../src/workflows/delivery/sweep-settlements"
import { transitionDelivery } from "../../../src/workflows/delivery/transition-delivery"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import {
  acceptOrder,
  bring,
  createRiceShop,
  orderNow,
  orderRice,
} from "../../support/delivery-orders"
import { eventually } from "../../support/eventually"
import { fulfil, linesOf } from "../../support/orders"
import { levelOf } from "../../support/selling"

covers("POST /admin/deliveries/:id/cancel")

const ROAD = ["accepted", "picked_up", "arrived"] as const

suiteTest(
  {
    seed: async (context) => {
      const store = await createRiceShop(context)
      return { store, orderId: await orderRice(context, store) }
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

    const settled = (id: string, status: string) =>
      eventually(async () =>
        expect(await knex()("delivery").where({ id }).first()).toMatchObject({
          status,
          settled_status: status,
        })
      )

    describe("Medusa's own states", () => {
      const accepted = async () => {
        const [id] = await acceptOrder(app.call, app.seeded.orderId)
        return id
      }

      it("should follow to the customer's door by themselves", async () => {
        const { orderId } = app.seeded
        const id = await accepted()
        await bring(app, id, app.people.courier, ...ROAD)
        expect((await orderNow(app.call, orderId)).order_state).toBe(
          "out_for_delivery"
        )

        await transitionDelivery(app.container, {
          delivery_id: id,
          to: "delivered",
          actor: { type: "courier", id: app.people.courier.id },
        })

        await eventually(async () =>
          expect(await orderNow(app.call, orderId)).toMatchObject({
            fulfillment_status: "delivered",
            order_state: "delivered",
          })
        )
        await settled(id, "delivered")
        // Done again, at once or by the sweep, nothing more happens.
        await Promise.all([
          settleDelivery(app.container, id),
          settleDelivery(app.container, id),
        ])
        expect(await rice()).toMatchObject({ stocked: 93_000, promised: 0 })
        const items = await knex()("order_item").where({ order_id: orderId })
        const last = Math.max(...items.map((item) => item.version))
        expect(
          items
            .filter((item) => item.version === last)
            .map((item) => [
              Number(item.quantity),
              Number(item.shipped_quantity),
              Number(item.delivered_quantity),
            ])
            .sort()
        ).toEqual([
          [1, 1, 1],
          [2, 2, 2],
        ])
      })

      it("should follow after the event was lost", async () => {
        const { orderId } = app.seeded
        const id = await accepted()
        await bring(app, id, app.people.courier, ...ROAD)
        await knex()("delivery")
          .where({ id })
          .update({
            status: "delivered",
            delivered_at: new Date(),
            updated_at: new Date(Date.now() - 120_000),
          })

        await sweepSettlements(app.container)

        expect(await orderNow(app.call, orderId)).toMatchObject({
          fulfillment_status: "delivered",
        })
        expect(await knex()("delivery").where({ id }).first()).toMatchObject({
          settled_status: "delivered",
        })
      })

      it("should take a cancelled delivery back to stock", async () => {
        const { orderId } = app.seeded
        const id = await accepted()

        const { data } = await post(`/admin/deliveries/${id}/cancel`, {
          note: "Rain",
        })

        expect(data.delivery).toMatchObject({
          status: "cancelled",
          is_settled: true,
          history: [
            { type: "created", actor_type: "user" },
            {
              type: "cancelled",
              actor_type: "user",
              actor_name: "admin@example.com",
              data: { note: "Rain" },
            },
          ],
        })
        expect(await rice()).toMatchObject({ stocked: 100_000, promised: 7000 })
        expect((await orderNow(app.call, orderId)).order_state).toBe("pending")

        // It can be accepted anew.
        expect(await acceptOrder(app.call, orderId)).toHaveLength(2)
        expect(await rice()).toMatchObject({ stocked: 93_000, promised: 0 })
      })

      it("should cancel the order with it when asked to", async () => {
        const { orderId } = app.seeded
        const id = await accepted()

        await post(`/admin/deliveries/${id}/cancel`, { cancel_order: true })

        expect(await orderNow(app.call, orderId)).toMatchObject({
          status: "canceled",
          order_state: "cancelled",
        })
        expect(await rice()).toMatchObject({ stocked: 100_000, promised: 0 })
      })

      it("should let a merchant cancel the order in one go", async () => {
        const { orderId } = app.seeded
        const id = await accepted()

        const { status } = await post(`/admin/orders/${orderId}/cancel`)

        expect(status).toBe(200)
        expect(await orderNow(app.call, orderId)).toMatchObject({
          order_state: "cancelled",
        })
        expect(await knex()("delivery").where({ id }).first()).toMatchObject({
          status: "cancelled",
        })
        expect(await rice()).toMatchObject({ stocked: 100_000, promised: 0 })
      })

      it("should let one of deliver and cancel win", async () => {
        const { orderId } = app.seeded
        const id = await accepted()
        await bring(app, id, app.people.courier, ...ROAD)

        const [delivered, cancelled] = await Promise.allSettled([
          transitionDelivery(app.container, {
            delivery_id: id,
            to: "delivered",
            actor: { type: "courier", id: app.people.courier.id },
          }),
          post(`/admin/orders/${orderId}/cancel`),
        ])

        const won = delivered.status === "fulfilled"
        await eventually(async () =>
          expect(await orderNow(app.call, orderId)).toMatchObject({
            order_state: won ? "delivered" : "cancelled",
            fulfillment_status: won ? "delivered" : "canceled",
          })
        )
        await settled(id, won ? "delivered" : "cancelled")
        expect(cancelled).toMatchObject({
          value: { status: won ? expect.any(Number) : 200 },
        })
        expect((await rice()).stocked).toBe(won ? 93_000 : 100_000)
      })

      it("should end a delivery whose fulfilment is cancelled by hand", async () => {
        const { orderId } = app.seeded
        const id = await accepted()
        const { fulfillment_id } = await knex()("delivery")
          .where({ id })
          .first()

        const { status } = await post(
          `/admin/orders/${orderId}/fulfillments/${fulfillment_id}/cancel`
        )

        expect(status).toBe(200)
        await settled(id, "cancelled")
        expect(await rice()).toMatchObject({ stocked: 100_000, promised: 7000 })
      })

      it("should refuse a shipment by hand of what a courier brings", async () => {
        const { orderId } = app.seeded
        const id = await accepted()
        const { fulfillment_id } = await knex()("delivery")
          .where({ id })
          .first()
        const path = `/admin/orders/${orderId}/fulfillments/${fulfillment_id}`
        const items = await linesOf(app.container, orderId)

        const shipped = await post(`${path}/shipments`, {
          items: items.map((item) => ({
            id: item.id,
            quantity: item.quantity,
          })),
        })
        const marked = await post(`${path}/mark-as-delivered`)

        expect([shipped.status, shipped.data.code]).toEqual([
          409,
          "delivery_under_way",
        ])
        expect(marked.status).toBe(409)
      })

      it("should cope with a fulfilment that was cancelled behind it", async () => {
        const { orderId } = app.seeded
        const id = await accepted()
        const { fulfillment_id } = await knex()("delivery")
          .where({ id })
          .first()
        await cancelOrderFulfillmentWorkflow(app.container).run({
          input: { order_id: orderId, fulfillment_id },
        })

        const { status } = await post(`/admin/deliveries/${id}/cancel`)

        expect(status).toBe(200)
        expect(await rice()).toMatchObject({ stocked: 100_000, promised: 7000 })
      })
    })
  }
)
