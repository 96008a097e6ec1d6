import { linkSalesChannelsToStockLocationWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import deliveryQuotes from "../../../src/jobs/delivery-quotes"
import { readDeliveryPoint } from "../../../src/workflows/delivery/delivery-point"
import type { Answer, Json } from "../../support/app"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { setDeliveryCashWorkflow } from "../../../src/workflows/delivery/workflows/set-delivery-cash"
import { complete, payFor } from "../../support/selling"
import {
  createMarket,
  DIRIYAH,
  JEDDAH,
  NEAR,
  OUTSKIRTS,
} from "./support/market"

covers("POST /store/delivery/quotes", "POST /store/carts/:id/branch")

const ADDRESS = {
  first_name: "Sara",
  last_name: "Q",
  address_1: "Olaya 1",
  city: "Riyadh",
  country_code: "sa",
  postal_code: "12211",
}

type Quote = {
  id: string
  amount: number
  parts: { part: string; amount: number }[]
  [key: string]: unknown
}

suiteTest({ seed: createMarket }, (app) => {
  const quote = (
    body: object,
    headers: Record<string, string> = {}
  ): Promise<Answer<{ quote: Quote; code: string; message: string }>> =>
    app.call("guest", "POST", "/store/delivery/quotes", { body, headers })

  const kilo = () => app.seeded.rice.variants["1 kg"]

  const cart = async (
    items = [{ variant_id: kilo(), quantity: 3 }],
    address: object = ADDRESS,
    region_id = app.shop.regionId
  ): Promise<string> => {
    const { status, data } = await app.call("guest", "POST", "/store/carts", {
      body: {
        region_id,
        email: "guest@example.com",
        shipping_address: address,
        billing_address: address,
        items,
      },
    })
    expect({ status, data }).toMatchObject({ status: 200 })
    return String(data.cart.id)
  }

  const choose = (
    id: string,
    data?: object,
    option_id = app.seeded.optionId
  ): Promise<Answer<Json>> =>
    app.call("guest", "POST", `/store/carts/${id}/shipping-methods`, {
      body: { option_id, ...(data && { data }) },
    })

  const shipping = (answer: Answer<Json>) =>
    Number(answer.data.cart.shipping_subtotal)

  const knex = () =>
    app.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

  describe("quotes", () => {
    it("should say fee, parts, time, branch and who knew the way", async () => {
      const id = await cart()
      const { status, data } = await quote({ location: NEAR, cart_id: id })
      expect(status).toBe(200)
      // 1.6 km by road, 1 of them included; 3 kg, 2 of them included.
      expect(data.quote).toMatchObject({
        cart_id: id,
        branch: { location_id: app.shop.locationId },
        zone: { id: app.seeded.zones.near, name: "Near" },
        currency_code: "sar",
        parts: [
          { part: "base", amount: 10 },
          { part: "distance", amount: expect.closeTo(1.2, 1) },
          { part: "weight", amount: 0.5 },
        ],
        minutes: 30,
        weight: 3,
        routing: "great_circle",
        minimum_order: 20,
        free_above: 300,
      })
      const sum = data.quote.parts.reduce((all, each) => all + each.amount, 0)
      expect(data.quote.amount).toBeCloseTo(sum, 9)
      const left = Date.parse(String(data.quote.valid_until)) - Date.now()
      expect(left).toBeLessThanOrEqual(15 * 60_000)
    })

    it("should be kept for a month after they are over", async () => {
      const { data } = await quote({ location: NEAR, currency_code: "sar" })
      const over = async (days: number) => {
        const valid_until = new Date(Date.now() - days * 86_400_000)
        await knex()("delivery_quote").update({ valid_until })
        await deliveryQuotes(app.container)
        return knex()("delivery_quote").where({ id: data.quote.id })
      }
      expect(await over(29)).toHaveLength(1)
      expect(await over(31)).toHaveLength(0)
    })

    it("should do without a cart, in the caller's language", async () => {
      const { data } = await quote(
        { location: NEAR, region_id: app.shop.regionId, cash: true },
        { "x-medusa-locale": "ar-SA" }
      )
      expect(data.quote).toMatchObject({
        cart_id: null,
        zone: { name: "القريب" },
        weight: 0,
      })
      expect(data.quote.parts).toContainEqual({ part: "cash", amount: 3 })
      const kuwait = await quote({ location: OUTSKIRTS, currency_code: "KWD" })
      expect(kuwait.data.quote).toMatchObject({
        currency_code: "kwd",
        amount: 2.125,
      })
    })

    it("should refuse with the reason", async () => {
      const id = await cart([{ variant_id: kilo(), quantity: 1 }])
      const refused = async (body: object) => {
        const { status, data } = await quote(body)
        return [status, data.code, data.message]
      }
      expect(await refused({ location: JEDDAH })).toEqual([
        422,
        "delivery_outside",
        "This place is outside our delivery zones: the nearest is City.",
      ])
      expect(await refused({ location: NEAR, cart_id: id })).toEqual([
        422,
        "delivery_minimum",
        "Near: orders begin at 20 SAR, 10 SAR are missing.",
      ])
      expect(
        (await refused({ location: NEAR, currency_code: "kwd" })).slice(0, 2)
      ).toEqual([200, undefined])
      const west = { ...DIRIYAH, longitude: 46.56 }
      expect((await refused({ location: west })).slice(0, 2)).toEqual([
        422,
        "delivery_other_branch",
      ])
      expect(
        (await refused({ location: NEAR, cart_id: "cart_none" })).slice(0, 2)
      ).toEqual([404, "not_found"])
      const bad = { latitude: 91, longitude: "x" }
      expect((await refused({ location: bad })).slice(0, 2)).toEqual([
        400,
        "validation_failed",
      ])
    })

    it("should refuse outside the hours, and say when it goes on", async () => {
      const path = `/admin/delivery-zones/${app.seeded.zones.city}`
      const body = { service_hours: {} }
      await app.call("admin", "POST", path, { body })
      const never = await quote({ location: OUTSKIRTS })
      expect([never.status, never.data.code]).toEqual([422, "delivery_closed"])
      const tomorrow =
        (new Date(Date.now() + 3 * 3_600_000).getUTCDay() + 2) % 7
      const hours = { [tomorrow]: [["10:00", "12:00"]] }
      await app.call("admin", "POST", path, { body: { service_hours: hours } })
      const later = await quote({ location: OUTSKIRTS })
      expect(later.data.code).toBe("delivery_closed_until")
      expect(later.data.message).toContain("T07:00:00.000Z")
    })
  })

  describe("the delivery option", () => {
    it("should price itself by a point, and keep it to the order", async () => {
      const id = await cart()
      const given = { ...NEAR, accuracy: 12, note: " Ring twice " }
      const answer = await choose(id, given)
      expect(answer.status).toBe(200)
      expect(shipping(answer)).toBeGreaterThan(11)
      await payFor(app.call, id)
      const order = await complete(app.call, id)
      expect(order.data.type).toBe("order")
      const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "order",
        fields: ["shipping_methods.data"],
        filters: { id: String(order.data.order.id) },
      })
      const [method] = data[0].shipping_methods as unknown as {
        data: Record<string, unknown>
      }[]
      expect(readDeliveryPoint(method)).toEqual({
        ...NEAR,
        accuracy: 12,
        source: "data",
        zone_id: app.seeded.zones.near,
        location_id: app.shop.locationId,
        quote_id: expect.stringMatching(/^dquote_/),
        promised_minutes: 30,
        note: "Ring twice",
        cash: false,
      })
    })

    it("should honour a quote, whatever the zone says meanwhile", async () => {
      const id = await cart()
      const { data } = await quote({ location: NEAR, cart_id: id })
      const path = `/admin/delivery-zones/${app.seeded.zones.near}`
      await app.call("admin", "POST", path, {
        body: { fees: { sar: { base: "99" } } },
      })
      const answer = await choose(id, { quote_id: data.quote.id })
      expect(shipping(answer)).toBe(data.quote.amount)
      await payFor(app.call, id)
      const order = await complete(app.call, id)
      expect(order.data.type).toBe("order")
    })

    it("should refuse the old fee when the quote is over", async () => {
      const id = await cart()
      const { data } = await quote({ location: NEAR, cart_id: id })
      await choose(id, { quote_id: data.quote.id })
      await payFor(app.call, id)
      const path = `/admin/delivery-zones/${app.seeded.zones.near}`
      await app.call("admin", "POST", path, {
        body: { fees: { sar: { base: "99" } } },
      })
      await knex()("delivery_quote").update({ valid_until: new Date(0) })
      const refused = await complete(app.call, id)
      expect(refused.status).toBe(400)
      expect(refused.data.message).toBe(
        `The delivery fee has changed from ${data.quote.amount} to 99 SAR: choose the delivery again.`
      )
      const gone = await choose(id, { quote_id: data.quote.id })
      expect([gone.status, gone.data.code]).toEqual([
        400,
        "delivery_quote_unknown",
      ])
      expect(shipping(await choose(id, NEAR))).toBe(99)
      await payFor(app.call, id)
      expect((await complete(app.call, id)).data.type).toBe("order")
    })

    it("should follow weight and value of the goods by the quote", async () => {
      const id = await cart()
      const { data } = await quote({ location: NEAR, cart_id: id })
      await choose(id, { quote_id: data.quote.id })
      const more = await app.call(
        "guest",
        "POST",
        `/store/carts/${id}/line-items`,
        { body: { variant_id: kilo(), quantity: 2 } }
      )
      expect(shipping(more)).toBeCloseTo(data.quote.amount + 1, 9)
      const free = await app.call(
        "guest",
        "POST",
        `/store/carts/${id}/line-items`,
        { body: { variant_id: kilo(), quantity: 25 } }
      )
      expect(shipping(free)).toBe(0)
    })

    it("should be bound to its cart", async () => {
      const [mine, yours] = [await cart(), await cart()]
      const { data } = await quote({ location: NEAR, cart_id: mine })
      const stolen = await choose(yours, { quote_id: data.quote.id })
      expect([stolen.status, stolen.data.code]).toEqual([
        400,
        "delivery_quote_foreign",
      ])
    })

    it("should refuse a point in no zone and an address elsewhere", async () => {
      const id = await cart()
      const refused = async (data?: object) => {
        const answer = await choose(id, data)
        return [answer.status, answer.data.code]
      }
      expect(await refused(JEDDAH)).toEqual([400, "delivery_outside"])
      expect(await refused({ latitude: "north" })).toEqual([
        400,
        "delivery_point_format",
      ])
      expect((await choose(id, NEAR)).status).toBe(200)
      const moved = await app.call("guest", "POST", `/store/carts/${id}`, {
        body: { shipping_address: { ...ADDRESS, city: "Jeddah" } },
      })
      expect(moved.data.cart.shipping_methods).toEqual([])
      expect(await refused(NEAR)).toEqual([400, "delivery_address_elsewhere"])
      await app.call("guest", "POST", `/store/carts/${id}`, {
        body: {
          shipping_address: {
            ...ADDRESS,
            city: " الرياض ",
            metadata: OUTSKIRTS,
          },
        },
      })
      expect(await refused(NEAR)).toEqual([400, "delivery_address_elsewhere"])
    })

    it("should work for storefronts that send no data", async () => {
      const id = await cart()
      expect(shipping(await choose(id))).toBe(25)
      const known = await cart(undefined, {
        ...ADDRESS,
        metadata: { latitude: "24.775", longitude: "46.6853" },
      })
      expect(shipping(await choose(known))).toBe(20)
      const unknown = await cart(undefined, { ...ADDRESS, city: "Abha" })
      const refused = await choose(unknown)
      expect([refused.status, refused.data.code]).toEqual([
        400,
        "delivery_location_needed",
      ])
      const { data } = await app.call(
        "guest",
        "POST",
        `/store/shipping-options/${app.seeded.optionId}/calculate`,
        { body: { cart_id: id } }
      )
      expect(data.shipping_option).toMatchObject({ amount: 25 })
      await payFor(app.call, id)
      expect((await complete(app.call, id)).data.type).toBe("order")
    })

    it("should know that a closed zone is closed at completion", async () => {
      const id = await cart()
      await choose(id, OUTSKIRTS)
      await payFor(app.call, id)
      await knex()("delivery_quote").update({ valid_until: new Date(0) })
      await app.call(
        "admin",
        "POST",
        `/admin/delivery-zones/${app.seeded.zones.city}`,
        { body: { is_active: false } }
      )
      const refused = await complete(app.call, id)
      expect(refused.status).toBe(400)
      expect(refused.data.message).toContain("outside our delivery zones")
    })
  })

  describe("a cart that another branch serves", () => {
    const west = { ...DIRIYAH, longitude: 46.56 }
    const move = (id: string, body: object) =>
      app.call("guest", "POST", `/store/carts/${id}/branch`, { body })

    it("should move there and list what stays behind", async () => {
      const { rice, dates, other } = app.seeded
      const id = await cart([
        { variant_id: rice.variants["1 kg"], quantity: 5 },
        { variant_id: dates.variants["1 kg"], quantity: 1 },
      ])
      await choose(id, NEAR)
      const { status, data } = await move(id, { location: west })
      expect({ status, data }).toMatchObject({
        status: 200,
        data: {
          branch: {
            location_id: other.locationId,
            publishable_key: other.publishableKey,
          },
          left_combos: [],
          cart: { sales_channel_id: other.salesChannelId },
        },
      })
      // A cart keeps no order of lines that came in one call.
      expect(data.left_behind).toHaveLength(2)
      expect(data.left_behind).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            quantity: 5,
            moved: 3,
            reason: "out_of_stock",
          }),
          expect.objectContaining({
            quantity: 1,
            moved: 0,
            reason: "not_sold",
          }),
        ])
      )
      expect(data.cart.items).toHaveLength(1)
      expect(data.cart.shipping_methods).toEqual([])
      const headers = { "x-publishable-api-key": other.publishableKey }
      const there = await app.call(
        "guest",
        "POST",
        `/store/carts/${id}/shipping-methods`,
        {
          headers,
          body: { option_id: app.seeded.otherOptionId, data: west },
        }
      )
      expect(Number(there.data.cart.shipping_subtotal)).toBe(12)
      await payFor(app.call, id, headers)
      expect((await complete(app.call, id, headers)).data.type).toBe("order")
    })

    it("should go by the address, or say that none serves it", async () => {
      const known = await cart(undefined, { ...ADDRESS, metadata: west })
      const moved = await move(known, {})
      expect(moved.data.branch).toMatchObject({
        location_id: app.seeded.other.locationId,
      })
      expect(moved.data.left_behind).toEqual([])
      const id = await cart()
      expect((await move(id, {})).data.code).toBe("delivery_location_needed")
      const nowhere = await move(id, { location: JEDDAH })
      expect([nowhere.status, nowhere.data.code]).toEqual([
        422,
        "delivery_outside",
      ])
      const unknown = await move(id, { location_id: "sloc_none" })
      expect(unknown.status).toBe(404)
    })
  })

  describe("a channel of several branches", () => {
    it("should take the nearest that holds the whole cart", async () => {
      const { other, optionId, otherOptionId } = app.seeded
      await linkSalesChannelsToStockLocationWorkflow(app.container).run({
        input: { id: other.locationId, add: [app.shop.salesChannelId] },
      })
      const between = { latitude: 24.73, longitude: 46.6 }
      const small = await cart()
      const near = await quote({ location: between, cart_id: small })
      expect(near.data.quote).toMatchObject({
        branch: { location_id: other.locationId },
        amount: 12,
      })
      expect((await choose(small, between, otherOptionId)).status).toBe(200)
      const wrong = await choose(small, between, optionId)
      expect(wrong.data.code).toBe("delivery_other_branch")
      const large = await cart([{ variant_id: kilo(), quantity: 5 }])
      const far = await quote({ location: between, cart_id: large })
      expect(far.data.quote).toMatchObject({
        branch: { location_id: app.shop.locationId },
        zone: { name: "City" },
      })
    })
  })

  describe("cash at the door", () => {
    it("should put what the zone charges into the fee, and out again", async () => {
      const id = await cart()
      const before = shipping(await choose(id, NEAR))
      const fee = async (cash: boolean) => {
        await setDeliveryCashWorkflow(app.container).run({
          input: { cart_id: id, cash },
        })
        const { data } = await app.call("guest", "GET", `/store/carts/${id}`)
        return Number(data.cart.shipping_subtotal)
      }
      expect(await fee(true)).toBeCloseTo(before + 3, 9)
      expect(await fee(true)).toBeCloseTo(before + 3, 9)
      await payFor(app.call, id)
      expect(await fee(false)).toBeCloseTo(before, 9)
      expect((await complete(app.call, id)).data.type).toBe("order")
    })
  })
})
