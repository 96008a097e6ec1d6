import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { suiteTest, type Json, type SeedContext } from "../../support/app"
import { covers } from "../../support/covers"
import {
  createCourier,
  createDeliveryRow,
  putOnDuty,
} from "../../support/delivery"
import {
  acceptOrder,
  bring,
  createRiceShop,
  orderNow,
  orderRice,
} from "../../support/delivery-orders"
import { levelOf } from "../../support/selling"

covers(
  "GET /admin/deliveries",
  "GET /admin/deliveries/:id",
  "GET /admin/deliveries/:id/track",
  "GET /admin/delivery-routes",
  "POST /admin/deliveries/:id/assign",
  "POST /admin/deliveries/:id/reassign",
  "POST /admin/deliveries/:id/unassign",
  "POST /admin/deliveries/:id/return",
  "POST /admin/deliveries/:id/retry"
)

const ROAD = ["accepted", "picked_up", "arrived"] as const

suiteTest({ seed }, (app) => {
  const post = (path: string, body: unknown = {}) =>
    app.call<{ code: string; details: Json; delivery: Json }>(
      "admin",
      "POST",
      `/admin/deliveries/${path}`,
      { body }
    )
  const rice = () =>
    levelOf(
      app.container,
      app.seeded.store.rice.inventoryItemId,
      app.shop.locationId
    )
  const deliveriesOf = (orderId: string) =>
    app.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("delivery")
      .where({ order_id: orderId })
      .orderBy("created_at")
  const waiting = (given: Record<string, unknown> = {}) =>
    createDeliveryRow(app.container, app.shop, given)

  describe("giving a delivery to a courier", () => {
    it("should let one of twenty win and tell the others who", async () => {
      const { id } = await waiting()
      const couriers = [app.people.courier, app.people.otherCourier]

      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          post(`${id}/assign`, { courier_id: couriers[index % 2].id })
        )
      )

      const { data } = await app.call("admin", "GET", `/admin/deliveries/${id}`)
      const winner = data.delivery.courier.id as unknown as string
      const lost = answers.filter(({ status }) => status === 409)
      // Who asks for the same courier again is told so, not refused.
      expect(lost).toHaveLength(10)
      for (const { data } of lost) {
        expect(data).toMatchObject({
          code: "delivery_taken",
          details: {
            status: "assigned",
            courier_id: winner,
            courier_name: "Omar",
          },
        })
      }
      const history = data.delivery.history as unknown as Json[]
      expect(history.map(({ type }) => type)).toEqual(["assigned"])
    })

    it("should be taken from the one who has it, as it was seen", async () => {
      const { courier, otherCourier } = app.people
      const third = await createCourier(app.container, app.shop)
      const { id } = await waiting()
      await post(`${id}/assign`, { courier_id: courier.id })

      const moved = await post(`${id}/reassign`, {
        courier_id: otherCourier.id,
        from_courier_id: courier.id,
      })
      const stale = await post(`${id}/reassign`, {
        courier_id: third.id,
        from_courier_id: courier.id,
      })

      expect(moved.data.delivery).toMatchObject({
        status: "assigned",
        courier: { id: otherCourier.id },
      })
      expect([stale.status, stale.data.code]).toEqual([409, "delivery_taken"])
      expect(stale.data.details).toMatchObject({ courier_id: otherCourier.id })
    })

    it("should go back to the dispatcher until it is picked up", async () => {
      const { courier } = app.people
      const { id } = await waiting()
      await post(`${id}/assign`, { courier_id: courier.id })

      const back = await post(`${id}/unassign`, { note: "Flat tyre" })
      const road = await waiting({
        status: "picked_up",
        courier_id: courier.id,
        picked_up_at: new Date(),
      })
      const late = await post(`${road.id}/unassign`)

      expect(back.data.delivery).toMatchObject({
        status: "unassigned",
        courier: null,
      })
      expect(back.data.delivery.history).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            type: "unassigned",
            data: { note: "Flat tyre" },
          }),
        ])
      )
      expect([late.status, late.data.code]).toEqual([409, "delivery_state"])
    })

    it("should mind his capacity unless told otherwise", async () => {
      const small = await createCourier(app.container, app.shop, {
        capacity_orders: 1,
      })
      const [first, second] = [await waiting(), await waiting()]
      await post(`${first.id}/assign`, { courier_id: small.id })

      const full = await post(`${second.id}/assign`, { courier_id: small.id })
      const forced = await post(`${second.id}/assign`, {
        courier_id: small.id,
        ignore_capacity: true,
      })
      const nobody = await post(`${first.id}/assign`, { courier_id: "cour_x" })

      expect([full.status, full.data.code]).toEqual([409, "courier_full"])
      expect(forced.status).toBe(200)
      expect(nobody.status).toBeGreaterThanOrEqual(404)
    })
  })

  describe("GET /admin/deliveries", () => {
    const list = async (query: string) => {
      const { data } = await app.call<{
        deliveries: { id: string }[]
        count: number
      }>("admin", "GET", `/admin/deliveries?${query}`)
      return { ids: data.deliveries.map(({ id }) => id), count: data.count }
    }

    it("should filter by what a dispatcher looks for", async () => {
      const { courier } = app.people
      const late = await waiting({
        promised_at: new Date(Date.now() - 60_000),
      })
      const road = await waiting({
        status: "picked_up",
        courier_id: courier.id,
        address: { first_name: "Noura", last_name: "Al 100%", phone: "+9665" },
      })
      const failed = await waiting({ status: "failed" })

      expect(await list("")).toMatchObject({ count: 3 })
      expect((await list("late=true")).ids).toEqual([late.id])
      expect((await list("late=false")).count).toBe(2)
      expect((await list("status=picked_up")).ids).toEqual([road.id])
      expect((await list("status[]=picked_up&status[]=failed")).count).toBe(2)
      expect((await list(`courier_id=${courier.id}`)).ids).toEqual([road.id])
      expect((await list(`order_id=${failed.order_id}`)).ids).toEqual([
        failed.id,
      ])
      expect((await list("q=noura")).ids).toEqual([road.id])
      expect((await list("q=100%25")).ids).toEqual([road.id])
      expect((await list("q=_")).ids).toEqual([])
      expect(await list("limit=1&offset=1")).toMatchObject({ count: 3 })
      expect((await list("location_id=sloc_none")).count).toBe(0)
    })

    it("should refuse what it does not know", async () => {
      const { status, data } = await app.call(
        "admin",
        "GET",
        "/admin/deliveries?status=lost&mood=good"
      )
      const none = await app.call("admin", "GET", "/admin/deliveries/deliv_x")

      expect([status, data.code]).toEqual([400, "validation_failed"])
      expect(none.status).toBe(404)
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
      expect((await orderNow(app.call, orderId)).order_state).toBe("processing")

      const answers = await Promise.all(
        Array.from({ length: 5 }, () => post(`${id}/retry`))
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
      const back = await post(`${id}/return`)
      expect([back.status, back.data.code]).toEqual([
        409,
        "delivery_superseded",
      ])
    })

    it("should come back to the branch, and to stock", async () => {
      const { orderId } = app.seeded
      const id = await failed()

      const { status, data } = await post(`${id}/return`)

      expect([status, data.delivery.status]).toEqual([200, "returned"])
      expect(await rice()).toMatchObject({ stocked: 100_000, promised: 7000 })
      expect((await orderNow(app.call, orderId)).order_state).toBe("returned")
      const again = await post(`${id}/retry`)
      expect([again.status, again.data.code]).toEqual([409, "delivery_state"])
    })

    it("should either go out again or come back, not both", async () => {
      const { orderId } = app.seeded
      const id = await failed()

      await Promise.all(
        ["retry", "return", "retry", "return"].map((action) =>
          post(`${id}/${action}`)
        )
      )

      const rows = await deliveriesOf(orderId)
      const back = rows[0].status === "returned"
      expect(rows).toHaveLength(back ? 1 : 2)
      expect((await rice()).stocked).toBe(back ? 100_000 : 93_000)
    })

    it("should be refused before it has failed", async () => {
      const [id] = await acceptOrder(app.call, app.seeded.orderId)

      const retry = await post(`${id}/retry`)
      const back = await post(`${id}/return`)
      const none = await post("deliv_none/retry")

      expect([retry.status, back.status, none.status]).toEqual([409, 409, 404])
      expect(retry.data).toMatchObject({ code: "delivery_state" })
    })
  })

  describe("routes on the road", () => {
    const minutesAgo = (minutes: number) =>
      new Date(Date.now() - minutes * 60_000)

    it("should show the way so far and the doors in their order", async () => {
      const { courier } = app.people
      await putOnDuty(app.container, courier, app.shop)
      const board = (given: Record<string, unknown>) =>
        waiting({ courier_id: courier.id, status: "picked_up", ...given })
      const second = await board({ stop: 1, picked_up_at: minutesAgo(10) })
      const first = await board({ stop: 0, picked_up_at: minutesAgo(9) })
      await waiting({ courier_id: courier.id, status: "accepted" })
      const points = [20, 8, 6, 4].map((minutes) => ({
        latitude: 24.7 - minutes / 1000,
        longitude: 46.69,
        accuracy: 5,
        recorded_at: minutesAgo(minutes).toISOString(),
      }))
      await app.call("courier", "POST", "/courier/positions", {
        body: { positions: points },
      })

      const { data } = await app.call<{ routes: Json[] }>(
        "admin",
        "GET",
        `/admin/delivery-routes?location_id=${app.shop.locationId}`
      )
      expect(data.routes).toEqual([
        {
          courier_id: courier.id,
          // Where he was before he left is no part of it.
          track: points
            .slice(1)
            .map(({ latitude, longitude }) => ({ latitude, longitude })),
          stops: [
            expect.objectContaining({ delivery_id: first.id }),
            expect.objectContaining({ delivery_id: second.id }),
          ],
        },
      ])
      const track = await app.call(
        "admin",
        "GET",
        `/admin/deliveries/${first.id}/track`
      )
      expect(track.data.track).toMatchObject({
        delivery_id: first.id,
        points: points.slice(1).map(({ recorded_at }) => ({ recorded_at })),
      })
      const none = await app.call(
        "admin",
        "GET",
        "/admin/delivery-routes?location_id=sloc_none"
      )
      expect(none.data).toEqual({ routes: [] })
    })
  })
})

async function seed(context: SeedContext) {
  const store = await createRiceShop(context)
  return { store, orderId: await orderRice(context, store) }
}
