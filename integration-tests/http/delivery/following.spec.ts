import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deleteExpiredLinks } from "../../../src/workflows/delivery/tracking-links"
import { suiteTest, type Json } from "../../support/app"
import { covers } from "../../support/covers"
import { createDeliveryRow } from "../../support/delivery"
import {
  acceptOrder,
  bring,
  createRiceShop,
  orderRice,
} from "../../support/delivery-orders"

covers(
  "GET /store/orders/:id/delivery",
  "POST /store/orders/:id/delivery/rating",
  "POST /store/orders/:id/tracking-link",
  "GET /track/:token"
)

suiteTest(
  {
    seed: async (context) => {
      const { headers } = context.people.customer
      const store = await createRiceShop(context)
      const orderId = await orderRice(context, store, headers)
      const guestOrderId = await orderRice(context, store)
      const [deliveryId] = await acceptOrder(context.call, orderId, {
        requirements: { pin: true },
      })
      return { orderId, guestOrderId, deliveryId }
    },
  },
  (app) => {
    const knex = () =>
      app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const follow = (
      actor: "customer" | "other_customer" | "guest" = "customer"
    ) => app.call(actor, "GET", `/store/orders/${app.seeded.orderId}/delivery`)
    const change = (id: string, columns: Record<string, unknown>) =>
      knex()("delivery").where({ id }).update(columns)

    /** Where the courier is, precisely. */
    const standAt = (recorded_at = new Date()) =>
      knex()("delivery_last_position").insert({
        courier_id: app.people.courier.id,
        recorded_at,
        latitude: 24.7012345,
        longitude: 46.6812345,
        is_on_duty: true,
      })

    describe("GET /store/orders/:id/delivery", () => {
      it("should tell the customer how his order comes", async () => {
        const { deliveryId, orderId } = app.seeded
        await bring(app, deliveryId, app.people.courier, "accepted")

        const { status, data, headers } = await follow()

        expect(status).toBe(200)
        expect(headers["cache-control"]).toBe("no-store")
        expect(data).toMatchObject({
          order_id: orderId,
          order_state: "processing",
          delivery: {
            id: deliveryId,
            status: "accepted",
            pin: expect.stringMatching(/^\d{4}$/),
            position: null,
            courier: { first_name: "Omar", vehicle_type: "motorcycle" },
          },
        })
        const text = JSON.stringify(data)
        expect(text).not.toContain("+966")
        expect(text).not.toContain("Rider")
      })

      it("should show his courier's place only on the way to him", async () => {
        const { deliveryId } = app.seeded
        const { courier } = app.people
        // By their columns, as stops of a planned trip: reports, and the sweep
        // for what is in no trip, would order the stops anew.
        const trip_id = "dtrip_planned"
        await change(deliveryId, {
          courier_id: courier.id,
          trip_id,
          status: "picked_up",
          stop: 1,
          picked_up_at: minutesAgo(10),
        })
        await standAt()

        const next = await follow()
        const before = await createDeliveryRow(app.container, app.shop, {
          courier_id: courier.id,
          trip_id,
          status: "picked_up",
          picked_up_at: minutesAgo(9),
          stop: 0,
        })
        const afterAnother = await follow()
        await change(before.id, { stop: 2 })
        const first = await follow()
        await change(before.id, { status: "arrived" })
        const atAnotherDoor = await follow()
        await change(before.id, { status: "delivered" })
        await change(deliveryId, {
          status: "delivered",
          delivered_at: new Date(),
        })
        const delivered = await follow()

        const place = { latitude: 24.7012, longitude: 46.6812 }
        expect(next.data.delivery.position).toMatchObject(place)
        expect(afterAnother.data.delivery.position).toBeNull()
        expect(first.data.delivery.position).toMatchObject(place)
        expect(atAnotherDoor.data.delivery.position).toBeNull()
        expect(delivered.data.delivery).toMatchObject({
          position: null,
          pin: null,
          can_rate: true,
        })
      })

      it("should not show where he was before he had the goods", async () => {
        const { deliveryId } = app.seeded
        const { courier } = app.people
        await standAt(minutesAgo(30))
        await bring(app, deliveryId, courier, "accepted", "picked_up")

        const { data } = await follow()

        expect(data.delivery).toMatchObject({
          status: "picked_up",
          position: null,
        })
      })

      it("should show the new attempt of what failed", async () => {
        const { deliveryId } = app.seeded
        const { courier } = app.people
        await bring(app, deliveryId, courier, "accepted", "failed")
        const failed = await follow()
        await app.call("admin", "POST", `/admin/deliveries/${deliveryId}/retry`)
        const retried = await follow()

        expect(failed.data.delivery.status).toBe("failed")
        expect(retried.data).toMatchObject({
          order_state: "processing",
          delivery: { status: "unassigned", attempt: 2, courier: null },
        })
        expect(retried.data.deliveries).toHaveLength(1)
      })

      it("should be nothing to others", async () => {
        const other = await follow("other_customer")
        const guest = await follow("guest")

        expect([other.status, other.data.code]).toEqual([404, "not_found"])
        expect(guest.status).toBe(401)
      })
    })

    describe("a tracking link", () => {
      const linkOf = (
        orderId: string,
        actor: "guest" | "customer",
        body: unknown
      ) =>
        app.call<{ tracking_link: { token: string; path: string } }>(
          actor,
          "POST",
          `/store/orders/${orderId}/tracking-link`,
          { body }
        )

      it("should let a guest follow without key and account", async () => {
        const { guestOrderId } = app.seeded
        const made = await linkOf(guestOrderId, "guest", {
          email: "Guest@Example.com",
        })
        const { path, token } = made.data.tracking_link

        const before = await app.call("nobody", "GET", path)
        await acceptOrder(app.call, guestOrderId)
        const after = await app.call("nobody", "GET", path)

        expect(token).toMatch(/^[\w-]{43}$/)
        expect(before.data).toMatchObject({
          order_id: guestOrderId,
          order_state: "pending",
          delivery: null,
        })
        expect(after.data).toMatchObject({
          order_state: "processing",
          delivery: { status: "unassigned" },
        })
        expect(after.headers).toMatchObject({
          "cache-control": "no-store",
          "access-control-allow-origin": "*",
          "referrer-policy": "no-referrer",
        })
        const rows = await knex()("delivery_tracking_link").select("*")
        expect(JSON.stringify(rows)).not.toContain(token)
      })

      it("should be refused to who knows the order's id only", async () => {
        const { guestOrderId, orderId } = app.seeded
        const answers = await Promise.all([
          linkOf(guestOrderId, "guest", {}),
          linkOf(guestOrderId, "guest", { email: "other@example.com" }),
          linkOf(guestOrderId, "customer", {}),
          linkOf("order_none", "guest", { email: "guest@example.com" }),
        ])
        const own = await linkOf(orderId, "customer", {})

        expect(answers.map(({ status }) => status)).toEqual([
          404, 404, 404, 404,
        ])
        expect(own.status).toBe(200)
      })

      it("should be worth nothing when forged or expired", async () => {
        const { guestOrderId } = app.seeded
        const { data } = await linkOf(guestOrderId, "guest", {
          email: "guest@example.com",
        })
        const { path } = data.tracking_link
        const forged = await app.call(
          "nobody",
          "GET",
          `${path.slice(0, -1)}${path.endsWith("A") ? "B" : "A"}`
        )
        await knex()("delivery_tracking_link").update({
          expires_at: minutesAgo(1),
        })
        const expired = await app.call("nobody", "GET", path)
        await deleteExpiredLinks(app.container)

        expect([forged.status, forged.data.code]).toEqual([
          404,
          "tracking_unknown",
        ])
        expect(expired.data).toEqual(forged.data)
        expect(await knex()("delivery_tracking_link").select("id")).toEqual([])
      })
    })

    describe("POST /store/orders/:id/delivery/rating", () => {
      const rate = (
        body: unknown,
        actor: "customer" | "other_customer" = "customer"
      ) =>
        app.call<{ rating: Json; code: string; errors: Json[] }>(
          actor,
          "POST",
          `/store/orders/${app.seeded.orderId}/delivery/rating`,
          { body }
        )
      const deliver = (delivered_at = new Date()) =>
        change(app.seeded.deliveryId, {
          status: "delivered",
          courier_id: app.people.courier.id,
          delivered_at,
        })

      it("should be given once, whoever asks at once", async () => {
        await deliver()

        const answers = await Promise.all(
          [1, 2, 3, 4, 5].map((stars) => rate({ stars, comment: "Warm bread" }))
        )

        const codes = answers.map(({ data }) => data.code)
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
        expect(codes.filter((code) => code === "rating_given")).toHaveLength(4)
        const { data } = await follow()
        expect(data.delivery).toMatchObject({
          can_rate: false,
          rating: { comment: "Warm bread" },
        })
        expect(await knex()("delivery_rating").select("courier_id")).toEqual([
          { courier_id: app.people.courier.id },
        ])
      })

      it("should be refused before, too late, and to others", async () => {
        const before = await rate({ stars: 5 })
        await deliver(minutesAgo(15 * 24 * 60))
        const late = await rate({ stars: 5 })
        const wrong = await rate({ stars: 6, mood: "good" })
        const other = await rate({ stars: 5 }, "other_customer")

        expect([before.status, before.data.code]).toEqual([
          409,
          "rating_not_delivered",
        ])
        expect([late.status, late.data.code]).toEqual([400, "rating_too_late"])
        expect(wrong.data.errors).toHaveLength(2)
        expect(other.status).toBe(404)
      })
    })
  }
)

function minutesAgo(minutes: number): Date {
  return new Date(Date.now() - minutes * 60_000)
}
