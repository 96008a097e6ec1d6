import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { parseSuiteOptions, type SuiteOptionsInput } from "../../../../options"
import { priceDelivery, type DeliveryAsked } from "../price-delivery"
import type { ZoneRow } from "../serving-zones"

const NEAR = { latitude: 24.7, longitude: 46.68 }

const zone = (given: Partial<ZoneRow>): ZoneRow => ({
  id: "zone_1",
  location_id: "branch_1",
  name: "Near",
  kind: "radius",
  polygon: null,
  radius: 5000,
  priority: 0,
  fees: { sar: { base: "10" } },
  promised_minutes: 40,
  service_hours: null,
  requirements: null,
  cities: null,
  branch_latitude: 24.695,
  branch_longitude: 46.685,
  timezone: "Asia/Riyadh",
  opening_hours: null,
  ...given,
})

/** Thursday 26 November 2026, 09:00 in Riyadh. */
const asked: DeliveryAsked = {
  point: NEAR,
  locationIds: ["branch_1", "branch_2"],
  cartId: "cart_1",
  currency_code: "sar",
  decimals: 2,
  subtotal: "100",
  weight: "1",
  cash: false,
  at: new Date("2026-11-26T09:00:00+03:00"),
}

/** A database that holds these zones, and what the branches hold. */
const database = (zones: ZoneRow[], holding = ["branch_1", "branch_2"]) =>
  ({
    raw: async (statement: string) => ({
      rows: statement.includes("unnest")
        ? holding.map((id) => ({ id }))
        : zones,
    }),
  }) as unknown as Knex

const price = (
  zones: ZoneRow[],
  options: SuiteOptionsInput["delivery"] = {},
  given: { asked?: Partial<DeliveryAsked>; holding?: string[] } = {}
) =>
  priceDelivery(
    database(zones, given.holding),
    parseSuiteOptions({ delivery: options }).delivery,
    { ...asked, ...given.asked }
  )

const from10: ZoneRow["service_hours"] = { "4": [["10:00", "12:00"]] }

describe("priceDelivery", () => {
  it("should take the zone of the highest priority that is served", async () => {
    const low = zone({ id: "low", promised_minutes: 90 })
    const high = zone({ id: "high", priority: 5 })
    const night = zone({ id: "night", priority: 9, service_hours: from10 })
    const { offer } = await price([night, high, low])
    expect(offer?.zone.id).toBe("high")
  })

  it("should refuse while it is closed, or wait by option", async () => {
    const closed = [zone({ service_hours: from10 })]
    expect((await price(closed)).problem).toEqual({
      code: "delivery_closed_until",
      params: { zone: "Near", opens_at: "2026-11-26T07:00:00.000Z" },
    })
    const { offer } = await price(closed, { closed: "wait" })
    expect(offer?.minutes).toBe(100)
    const never = [zone({ opening_hours: {} })]
    const refused = await price(never, { closed: "wait" })
    expect(refused.problem?.code).toBe("delivery_closed")
  })

  const second = zone({
    id: "zone_2",
    location_id: "branch_2",
    branch_latitude: 24.7,
    branch_longitude: 46.681,
  })

  it("should take the nearest branch that is open and holds the cart", async () => {
    const both = [zone({}), second]
    const branchOf = async (...given: Parameters<typeof price>) =>
      (await price(...given)).offer?.zone.location_id
    expect(await branchOf(both)).toBe("branch_2")
    const only = { holding: ["branch_1"] }
    expect(await branchOf(both, {}, only)).toBe("branch_1")
    const shut = { ...second, opening_hours: from10 }
    expect(await branchOf([zone({}), shut])).toBe("branch_1")
  })

  it("should say what stands in the way", async () => {
    const other = { asked: { currency_code: "kwd" } }
    const currency = await price([zone({})], {}, other)
    expect(currency.problem?.code).toBe("delivery_currency")
    const fees = { sar: { base: "10", minimum_order: "120.5" } }
    expect((await price([zone({ fees })])).problem?.params).toMatchObject({
      minimum: "120.5",
      missing: "20.5",
    })
    const free = await price(
      [zone({ fees })],
      {},
      { asked: { cartId: undefined } }
    )
    expect(free.offer?.fee.amount).toBe("10")
    const nowhere = await price([])
    expect(nowhere.problem?.code).toBe("delivery_nowhere")
    const far = { asked: { point: { latitude: 21.5, longitude: 39.2 } } }
    const outside = await price([zone({})], {}, far)
    expect(outside.problem).toEqual({
      code: "delivery_outside",
      params: { zone: "Near" },
    })
  })

  it("should ask the routing of the shop, and great circle when it fails", async () => {
    const route = { distance: 4200, duration: 500, source: "ours" }
    const provider = {
      route: async () => route,
      table: async () => ({ distances: [], durations: [], source: "ours" }),
    }
    const { offer } = await price([zone({})], { routing: { provider } })
    expect(offer?.route).toEqual(route)
    const broken = {
      ...provider,
      route: async () => Promise.reject(new Error("down")),
    }
    const answer = await price([zone({})], { routing: { provider: broken } })
    expect(answer.offer?.route.source).toBe("great_circle")
  })
})
