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

covers(
  "POST /admin/orders/:id/accept",
  "POST /admin/deliveries/:id/cancel",
  "POST /admin/deliveries/:id/return",
  "POST /admin/deliveries/:id/retry"
)

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

    describe("POST /admin/orders/:id/accept", () => {
      it("should make the fulfilment and its delivery", async () => {
        const { orderId } = app.seeded
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
        expect(await rice()).toMatchObject({ stocked: 93_000, promised: 0 })
        const [row] = await deliveriesOf(orderId)
        expect(row).toMatchObject({
          requirements: { pin: true, minimum_age: 18 },
          pin: expect.stringMatching(/^\d{4}$/),
          address: expect.objectContaining({ city: "Riyadh" }),
        })
        expect(Number(row.weight)).toBe(7)
      })

      it("should make one of each when ten accept at once", async () => {
        const { orderId } = app.seeded
        const answers = await Promise.all(
          Array.from({ length: 10 }, () =>
            post(`/admin/orders/${orderId}/accept`)
          )
        )

        expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
        expect(await deliveriesOf(orderId)).toHaveLength(1)
        expect(await rice()).toMatchObject({ stocked: 93_000, promised: 0 })
      })

      it("should take in fulfilments made by hand, or left by a crash", async () => {
        const { orderId } = app.seeded
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
        const { orderId } = app.seeded
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

    describe("what could not be delivered", () => {
      const failed = async () => {
        const [id] = await acceptOrder(app.call, app.seeded.orderId, {
          requirements: { pin: true },
        })
        await bring(app, id, app.people.courier, ...ROAD, "failed")
        return id
      }

      it("should get a new attempt of the same fulfilment, once", async () => {
        const { orderId } = app.seeded
        const id = await failed()
        expect((await orderNow(app.call, orderId)).order_state).toBe(
          "processing"
        )

        const answers = await Promise.all(
          Array.from({ length: 5 }, () => post(`/admin/deliveries/${id}/retry`))
        )

        const ids = answers.map(({ data }) => data.delivery.id)
        expect(new Set(ids).size).toBe(1)
        expect(answers[0].data.delivery).toMatchObject({
          status: "unassigned",
          attempt: 2,
          is_last: true,
          attempts: [
            { id, attempt: 1, status: "failed" },
            { attempt: 2, status: "unassigned" },
          ],
        })
        const [first, second] = await deliveriesOf(orderId)
        expect(second).toMatchObject({
          fulfillment_id: first.fulfillment_id,
          previous_id: id,
          pin: first.pin,
        })
        const back = await post(`/admin/deliveries/${id}/return`)
        expect([back.status, back.data.code]).toEqual([
          409,
          "delivery_superseded",
        ])
      })

      it("should come back to the branch, and to stock", async () => {
        const { orderId } = app.seeded
        const id = await failed()

        const { status, data } = await post(`/admin/deliveries/${id}/return`)

        expect([status, data.delivery.status]).toEqual([200, "returned"])
        expect(await rice()).toMatchObject({ stocked: 100_000, promised: 7000 })
        expect((await orderNow(app.call, orderId)).order_state).toBe("returned")
        const again = await post(`/admin/deliveries/${id}/retry`)
        expect([again.status, again.data.code]).toEqual([409, "delivery_state"])
      })

      it("should either go out again or come back, not both", async () => {
        const { orderId } = app.seeded
        const id = await failed()

        await Promise.all(
          ["retry", "return", "retry", "return"].map((action) =>
            post(`/admin/deliveries/${id}/${action}`)
          )
        )

        const rows = await deliveriesOf(orderId)
        const back = rows[0].status === "returned"
        expect(rows).toHaveLength(back ? 1 : 2)
        expect((await rice()).stocked).toBe(back ? 100_000 : 93_000)
      })

      it("should be refused before it has failed", async () => {
        const [id] = await acceptOrder(app.call, app.seeded.orderId)

        const retry = await post(`/admin/deliveries/${id}/retry`)
        const back = await post(`/admin/deliveries/${id}/return`)
        const none = await post("/admin/deliveries/deliv_none/retry")

        expect([retry.status, back.status, none.status]).toEqual([
          409, 409, 404,
        ])
        expect(retry.data).toMatchObject({ code: "delivery_state" })
      })
    })
  }
)
