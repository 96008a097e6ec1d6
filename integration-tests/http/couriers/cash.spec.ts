import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import sweepCash from "../../../src/jobs/delivery-cash-sweep"
import { cashBalances } from "../../../src/queries/delivery/cash"
import { bookCash } from "../../../src/workflows/delivery/cash-ledger"
import { settleCash } from "../../../src/workflows/delivery/settle-cash"
import { requestHandOverWorkflow } from "../../../src/workflows/delivery/workflows/request-hand-over"
import { suiteTest } from "../../support/app"
import {
  capturedOf,
  cashCart,
  cashOrder,
  createCashShop,
  deliveredFor,
} from "../../support/cash"
import { covers } from "../../support/covers"
import { deliveries } from "../../support/delivery"
import { complete } from "../../support/selling"

covers(
  "GET /courier/cash",
  "POST /courier/cash/hand-overs",
  "GET /admin/cash-hand-overs",
  "POST /admin/cash-hand-overs/:id/accept",
  "POST /admin/cash-hand-overs/:id/dispute",
  "GET /admin/couriers/:id/cash",
  "POST /admin/couriers/:id/cash-adjustments"
)

/** Two packs of 12.25 and the way. */
const TOTAL = 34.5

suiteTest({ seed: createCashShop }, (app) => {
  const knex = () =>
    app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const outcomes = async () =>
    knex()("delivery_cash_settlement").select("outcome").pluck("outcome")
  const balances = () => cashBalances(knex(), app.seeded.rider.id)
  const collect = (amount: string, currency_code = "sar") =>
    bookCash(knex(), {
      courier_id: app.seeded.rider.id,
      currency_code,
      kind: "adjustment",
      amount,
      occurred_at: new Date(),
    })
  const askHandOver = async (currency_code = "sar") => {
    const { result } = await requestHandOverWorkflow(app.container).run({
      input: { courier_id: app.seeded.rider.id, currency_code },
    })
    return result.id
  }
  const answer = (id: string, what: "accept" | "dispute", body: object) =>
    app.call("admin", "POST", `/admin/cash-hand-overs/${id}/${what}`, { body })

  describe("money taken at the door", () => {
    it("should capture the payment once, however often it is settled", async () => {
      const order = await cashOrder(app)
      const delivery = await deliveredFor(app, order, {
        due: "34.5",
        taken: "34.5",
      })
      expect((await capturedOf(app, order)).due).toBe(TOTAL)
      await Promise.all(
        Array.from({ length: 6 }, () => settleCash(app.container, [delivery]))
      )
      await sweepCash(app.container)
      expect(await capturedOf(app, order)).toEqual({
        captures: [TOTAL],
        booked: TOTAL,
        due: 0,
      })
      expect(await outcomes()).toEqual(["captured"])
      expect(await balances()).toEqual([
        { currency_code: "sar", amount: TOTAL, requested: 0 },
      ])
    })

    it("should capture a part when a part was taken, nothing when refused", async () => {
      const [partly, refused] = [await cashOrder(app), await cashOrder(app)]
      await deliveredFor(app, partly, { due: "34.5", taken: "30.25" })
      await deliveredFor(app, refused, { due: "34.5", taken: "0" })
      await sweepCash(app.container)
      expect(await capturedOf(app, partly)).toEqual({
        captures: [30.25],
        booked: 30.25,
        due: 4.25,
      })
      expect((await capturedOf(app, refused)).captures).toEqual([])
      expect((await outcomes()).sort()).toEqual(["captured", "nothing_taken"])
    })

    it("should capture an order in parts by its deliveries", async () => {
      const order = await cashOrder(app)
      await deliveredFor(app, order, { due: "12.25", taken: "12.25" })
      await deliveredFor(app, order, { due: "22.25", taken: "22.25" })
      await sweepCash(app.container)
      const { captures, booked, due } = await capturedOf(app, order)
      expect(captures.sort()).toEqual([12.25, 22.25])
      expect({ booked, due }).toEqual({ booked: TOTAL, due: 0 })
    })

    it("should know a capture that a crash left without a note", async () => {
      const order = await cashOrder(app)
      const delivery = await deliveredFor(app, order, {
        due: "34.5",
        taken: "30",
      })
      const { data } = await app.container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: ["payment_collections.payments.id"],
          filters: { id: order },
        })
      const [collection] = data[0].payment_collections as unknown as {
        payments: { id: string }[]
      }[]
      await capturePaymentWorkflow(app.container).run({
        input: {
          payment_id: collection.payments[0].id,
          amount: 30,
          captured_by: delivery,
        },
      })
      await sweepCash(app.container)
      expect((await capturedOf(app, order)).captures).toEqual([30])
      expect(await outcomes()).toEqual(["captured"])
    })

    it("should leave the money with the courier when the order was cancelled", async () => {
      const order = await cashOrder(app)
      await cancelOrderWorkflow(app.container).run({
        input: { order_id: order },
      })
      const delivery = await deliveredFor(app, order, {
        due: "34.5",
        taken: "34.5",
      })
      await sweepCash(app.container)
      expect((await capturedOf(app, order)).captures).toEqual([])
      expect(await outcomes()).toEqual(["payment_cancelled"])
      const events = await deliveries(app.container).listDeliveryEvents({
        delivery_id: delivery,
        type: "cash_unsettled",
      })
      expect(events.map(({ data }) => data)).toEqual([
        { amount: "34.5", currency_code: "sar", reason: "payment_cancelled" },
      ])
      expect((await balances())[0].amount).toBe(TOTAL)
    })

    it("should never change an entry of the ledger", async () => {
      await collect("5")
      const change = () =>
        knex()("delivery_cash_entry").update({ amount: "500" })
      await expect(change()).rejects.toThrow(/never changes/)
      const remove = () => knex()("delivery_cash_entry").delete()
      await expect(remove()).rejects.toThrow(/never changes/)
    })
  })

  describe("a cart paid in cash", () => {
    const zone = (given: object) =>
      deliveries(app.container).createZones({
        location_id: app.shop.locationId,
        name: "Olaya",
        kind: "radius" as const,
        radius: 5000,
        min_latitude: 0,
        max_latitude: 1,
        min_longitude: 0,
        max_longitude: 1,
        fees: {},
        promised_minutes: 45,
        ...given,
      })
    const cartIn = async (zoneId: string) => {
      const cart = await cashCart(app)
      await knex()("cart_shipping_method")
        .where({ cart_id: cart })
        .update({
          data: JSON.stringify({
            delivery: { zone_id: zoneId, location_id: app.shop.locationId },
          }),
        })
      return cart
    }

    it("should be refused where the zone takes no cash", async () => {
      const { id } = await zone({ is_cash_allowed: false })
      const { status, data } = await complete(app.call, await cartIn(id))
      expect({ status, code: data.code }).toEqual({
        status: 400,
        code: "cash_not_allowed",
      })
    })

    it("should be refused above the zone's bound, and taken up to it", async () => {
      const tight = await zone({ cash_limits: { sar: "34.49" } })
      const refused = await complete(app.call, await cartIn(tight.id))
      expect(refused.status).toBe(400)
      expect(refused.data.message).toContain("34.49 SAR")
      const wide = await zone({ cash_limits: { sar: "34.5", kwd: "1" } })
      const taken = await complete(app.call, await cartIn(wide.id))
      expect(taken.data.type).toBe("order")
    })
  })

  describe("hand-overs", () => {
    it("should be of what the books say, and the same one when asked again", async () => {
      await collect("120.5")
      const ids = await Promise.all([askHandOver(), askHandOver()])
      expect(ids[0]).toBe(ids[1])
      const { data } = await app.call(
        "admin",
        "GET",
        "/admin/cash-hand-overs?status=requested"
      )
      expect(data).toMatchObject({
        count: 1,
        hand_overs: [
          {
            id: ids[0],
            amount: 120.5,
            courier_name: expect.stringContaining("Omar"),
          },
        ],
      })
    })

    it("should show a courier his own cash only", async () => {
      await collect("12.5")
      const headers = app.seeded.rider.headers
      const asked = await app.call(
        "nobody",
        "POST",
        "/courier/cash/hand-overs",
        { body: { currency_code: "SAR", note: "Envelope 3" }, headers }
      )
      expect(asked.data).toMatchObject({
        hand_over: { amount: 12.5, status: "requested", note: "Envelope 3" },
      })
      const own = await app.call("nobody", "GET", "/courier/cash", { headers })
      expect(own.data).toMatchObject({
        count: 1,
        cash: {
          balances: [{ currency_code: "sar", amount: 12.5, requested: 12.5 }],
          entries: [{ kind: "adjustment", amount: 12.5 }],
          hand_overs: [{ status: "requested" }],
        },
      })
      const other = await app.call("courier", "GET", "/courier/cash")
      expect(other.data.cash).toEqual({
        balances: [],
        entries: [],
        hand_overs: [],
      })
    })

    it("should be answered once of two merchants at once", async () => {
      await collect("100")
      const id = await askHandOver()
      const answers = await Promise.all([
        answer(id, "accept", { counted: 90, note: "Ten later" }),
        answer(id, "dispute", { note: "Not mine" }),
        answer(id, "accept", {}),
      ])
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses).toEqual([200, 409, 409])
      const won = answers.find(({ status }) => status === 200)
      const handOver = won?.data.hand_over as unknown as {
        status: string
        counted: number | null
      }
      const left =
        handOver.status === "accepted" ? 100 - Number(handOver.counted) : 100
      expect((await balances())[0]).toMatchObject({
        amount: left,
        requested: 0,
      })
    })

    it("should leave on the balance what was not counted", async () => {
      await collect("100")
      const id = await askHandOver()
      const above = await answer(id, "accept", { counted: 101 })
      expect([above.status, above.data.code]).toEqual([
        400,
        "cash_counted_above",
      ])
      const fine = await answer(id, "accept", { counted: "97.125" })
      expect([fine.status, fine.data.code]).toEqual([400, "price_decimals"])
      expect((await answer(id, "accept", { counted: "97.5" })).status).toBe(200)
      expect((await balances())[0].amount).toBe(2.5)
    })

    it("should refuse a courier who holds nothing", async () => {
      await expect(askHandOver("kwd")).rejects.toMatchObject({
        messageCode: "cash_nothing_held",
      })
    })
  })

  describe("adjustments", () => {
    it("should be booked once by key, in the currency's decimals", async () => {
      const path = `/admin/couriers/${app.seeded.rider.id}/cash-adjustments`
      const body = { currency_code: "KWD", amount: "-1.125", note: "Lost" }
      const headers = { "idempotency-key": "tap-1" }
      const adjust = (given: object) =>
        app.call("admin", "POST", path, { body: given, headers })
      const twice = await Promise.all([adjust(body), adjust(body)])
      expect(twice.map(({ status }) => status)).toEqual([200, 200])
      expect(await balances()).toEqual([
        { currency_code: "kwd", amount: -1.125, requested: 0 },
      ])
      const sar = await adjust({ ...body, currency_code: "sar" })
      expect([sar.status, sar.data.code]).toEqual([400, "price_decimals"])
      const none = await adjust({ ...body, currency_code: "xxx" })
      expect([none.status, none.data.code]).toEqual([400, "currency_unknown"])
      const nothing = await adjust({ ...body, amount: 0 })
      expect(nothing.status).toBe(400)
      const { data } = await app.call(
        "admin",
        "GET",
        `/admin/couriers/${app.seeded.rider.id}/cash`
      )
      expect(data).toMatchObject({
        count: 1,
        cash: { entries: [{ kind: "adjustment", amount: -1.125 }] },
      })
    })
  })
})
