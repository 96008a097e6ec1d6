import { Modules } from "@medusajs/framework/utils"
import { LOCAL_DELIVERY_PROVIDER } from "../../../src/providers/local-delivery/constants"
import { seedDeliveryZones } from "../../../src/scripts/seed/delivery-zones"
import type { Json } from "../../support/app"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { createDelivery } from "../../support/selling"
import { createBranch } from "../../support/shop"

covers(
  "GET /admin/branches",
  "POST /admin/branches",
  "GET /admin/branches/:id",
  "POST /admin/branches/:id",
  "DELETE /admin/branches/:id",
  "GET /admin/delivery-zones",
  "POST /admin/delivery-zones",
  "GET /admin/delivery-zones/:id",
  "POST /admin/delivery-zones/:id",
  "DELETE /admin/delivery-zones/:id",
  "GET /store/branches"
)

const OLAYA = { latitude: 24.6949, longitude: 46.6853 }
const SQUARE = [
  [46.6, 24.6],
  [46.8, 24.6],
  [46.8, 24.8],
  [46.6, 24.8],
  [46.6, 24.6],
]

suiteTest(
  {
    seed: async ({ container, call, shop }) => {
      const { data } = await call("admin", "POST", "/admin/branches", {
        body: {
          location_id: shop.locationId,
          name: "Olaya",
          ...OLAYA,
          timezone: "Asia/Riyadh",
          phone: "+966 11 000 0000",
          email: "olaya@example.com",
          flat_fees: { Riyadh: { sar: "20", kwd: "1.5" } },
          translations: { "ar-SA": { name: "العليا" } },
        },
      })
      return {
        branch: data.branch,
        other: await createBranch(container, "Diriyah"),
      }
    },
  },
  (app) => {
    const zone = (body: object, expected = 200) =>
      app
        .call("admin", "POST", "/admin/delivery-zones", {
          body: {
            location_id: app.shop.locationId,
            name: "Near",
            kind: "radius",
            radius: 5000,
            fees: { sar: { base: "10" } },
            promised_minutes: 45,
            ...body,
          },
        })
        .then((answer) => {
          expect({
            status: answer.status,
            ...(answer.status !== expected && { data: answer.data }),
          }).toEqual({ status: expected })
          return answer.data
        })

    const problems = (data: Json) =>
      (data.errors as unknown as { field: string; code: string }[]).map(
        ({ field, code }) => `${field}: ${code}`
      )

    describe("branches", () => {
      it("should keep what a branch is beyond its location", async () => {
        const { data } = await app.call("admin", "GET", "/admin/branches")
        expect(data.count).toBe(1)
        expect(data.branches[0 as unknown as string]).toMatchObject({
          location_id: app.shop.locationId,
          name: "Olaya",
          location_name: "Riyadh",
          ...OLAYA,
          is_open: true,
          zone_count: 0,
          flat_fees: { Riyadh: { sar: "20", kwd: "1.5" } },
          translations: { "ar-SA": { name: "العليا" } },
        })
        const path = `/admin/branches/${app.seeded.branch.id}`
        const updated = await app.call("admin", "POST", path, {
          body: { opening_hours: { "0": [["08:00", "02:00"]] }, phone: null },
        })
        expect(updated.data.branch).toMatchObject({
          opening_hours: { "0": [["08:00", "02:00"]] },
          phone: null,
          email: "olaya@example.com",
        })
        const read = await app.call("admin", "GET", path)
        expect(read.data.branch).toEqual(updated.data.branch)
      })

      it("should name each wrong field and its rule", async () => {
        const { status, data } = await app.call(
          "admin",
          "POST",
          "/admin/branches",
          {
            body: {
              location_id: app.seeded.other.locationId,
              latitude: 91,
              longitude: 46,
              timezone: "Riyadh",
              opening_hours: {
                "1": [
                  ["08:00", "12:00"],
                  ["11:00", "13:00"],
                ],
                "2": [["25:00", "26:00"]],
                "3": [["08:00", "08:00"]],
              },
              colour: "red",
            },
          }
        )
        expect(status).toBe(400)
        expect(problems(data).sort()).toEqual([
          "colour: unrecognized_keys",
          "latitude: too_big",
          "opening_hours.1: hours_overlap",
          "opening_hours.2.0.0: hours_clock",
          "opening_hours.2.0.1: hours_clock",
          "opening_hours.3.0: hours_empty",
          "timezone: branch_timezone",
        ])
      })

      it("should refuse amounts that are not whole minor units", async () => {
        const { status, data } = await app.call(
          "admin",
          "POST",
          `/admin/branches/${app.seeded.branch.id}`,
          { body: { flat_fees: { Riyadh: { sar: "1.234", xxx: "1" } } } }
        )
        expect(status).toBe(400)
        expect(problems(data)).toEqual([
          "flat_fees.Riyadh.sar: price_decimals",
          "flat_fees.Riyadh.xxx: currency_unknown",
        ])
      })

      it("should refuse a location that is one, or that is none", async () => {
        const make = (location_id: string) =>
          app.call("admin", "POST", "/admin/branches", {
            body: { location_id, ...OLAYA },
          })
        const taken = await make(app.shop.locationId)
        expect([taken.status, taken.data.code]).toEqual([
          409,
          "branch_location_taken",
        ])
        const none = await make("sloc_none")
        expect([none.status, none.data.code]).toEqual([
          400,
          "branch_location_unknown",
        ])
      })

      it("should go only without zones", async () => {
        const { zone: made } = await zone({})
        const path = `/admin/branches/${app.seeded.branch.id}`
        const refused = await app.call("admin", "DELETE", path)
        expect([refused.status, refused.data.code]).toEqual([
          409,
          "branch_in_use",
        ])
        await app.call("admin", "DELETE", `/admin/delivery-zones/${made.id}`)
        const gone = await app.call("admin", "DELETE", path)
        expect(gone.data).toEqual({
          id: app.seeded.branch.id,
          object: "branch",
          deleted: true,
        })
        expect((await app.call("admin", "GET", path)).status).toBe(404)
      })
    })

    describe("zones", () => {
      it("should be created, listed by priority, updated and deleted", async () => {
        const near = await zone({
          name: "Near",
          translations: { "ar-SA": { name: "قريب" } },
        })
        const area = await zone({
          name: "City",
          kind: "polygon",
          radius: null,
          polygon: { type: "Polygon", coordinates: [SQUARE] },
          priority: 5,
          fees: {
            SAR: { base: 12.5, per_km: "1.25", peaks: [] },
            kwd: { base: "0.750" },
          },
          service_hours: { "5": [["13:00", "23:00"]] },
          requirements: { pin: true, minimum_age: 18 },
          cash_limits: { sar: "500" },
          cities: ["Riyadh", "الرياض"],
        })
        expect(area.zone).toMatchObject({
          fees: {
            sar: { base: "12.5", per_km: "1.25" },
            kwd: { base: "0.75" },
          },
          cities: ["Riyadh", "الرياض"],
          is_cash_allowed: true,
        })
        const { data } = await app.call("admin", "GET", "/admin/delivery-zones")
        const rows = data.zones as unknown as { id: string }[]
        expect(rows.map(({ id }) => id)).toEqual([area.zone.id, near.zone.id])
        const path = `/admin/delivery-zones/${near.zone.id}`
        const updated = await app.call("admin", "POST", path, {
          body: { radius: 900, is_active: false, cities: null },
        })
        expect(updated.data.zone).toMatchObject({
          radius: 900,
          is_active: false,
          translations: { "ar-SA": { name: "قريب" } },
        })
        await app.call("admin", "DELETE", path)
        expect((await app.call("admin", "GET", path)).status).toBe(404)
      })

      it.each<[string, number[][], string]>([
        ["open", SQUARE.slice(0, -1), "zone_polygon_not_closed"],
        [
          "crossing itself",
          [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]],
          "zone_polygon_crosses_itself",
        ],
        [
          "of 501 points",
          [
            ...Array.from({ length: 500 }, (_, index) => [
              46 + Math.cos((index * 2 * Math.PI) / 500),
              24 + Math.sin((index * 2 * Math.PI) / 500),
            ]),
            [47, 24],
          ],
          "zone_polygon_too_many_points",
        ],
      ])("should refuse a polygon that is %s", async (_name, ring, code) => {
        const data = await zone(
          {
            kind: "polygon",
            polygon: { type: "Polygon", coordinates: [ring] },
          },
          400
        )
        expect(problems(data)).toEqual([`polygon.coordinates: ${code}`])
      })

      it("should not be brought down by a polygon bomb", async () => {
        const ring = Array.from({ length: 2500 }, (_, index) => [
          index / 100,
          1,
        ])
        const bomb = await zone(
          {
            kind: "polygon",
            polygon: { type: "Polygon", coordinates: [ring] },
          },
          400
        )
        expect(bomb.errors).toBeDefined()
        const { status } = await app.call(
          "admin",
          "POST",
          "/admin/delivery-zones",
          { body: { name: "x", polygon: { ring: "1,".repeat(200_000) } } }
        )
        expect(status).toBe(413)
      })

      it("should ask for what its kind needs, and for a branch", async () => {
        expect(problems(await zone({ radius: null }, 400))).toEqual([
          "radius: zone_radius_missing",
        ])
        expect(problems(await zone({ kind: "polygon" }, 400))).toEqual([
          "polygon: zone_polygon_missing",
        ])
        expect(problems(await zone({ fees: {} }, 400))).toEqual([
          "fees: zone_fees_missing",
        ])
        const { locationId } = app.seeded.other
        const none = await zone({ location_id: locationId }, 400)
        expect(none.code).toBe("branch_unknown")
        const cents = await zone({ fees: { sar: { base: "1.001" } } }, 400)
        expect(problems(cents)).toEqual(["fees.sar.base: price_decimals"])
      })
    })

    describe("the demo", () => {
      it("should have zones and a delivery option, once", async () => {
        const { container, shop } = app
        const branch = {
          handle: "riyadh-olaya" as const,
          location_id: shop.locationId,
          sales_channel_id: shop.salesChannelId,
          shipping_options: { sar: await createDelivery(container, shop) },
          return_options: {},
        }
        const context = { container, say: () => undefined }
        await seedDeliveryZones(context, [branch])
        await seedDeliveryZones(context, [branch])
        const { data } = await app.call("admin", "GET", "/admin/delivery-zones")
        expect(data.count).toBe(2)
        const options = await container
          .resolve(Modules.FULFILLMENT)
          .listShippingOptions({})
        const local = options.filter(
          ({ provider_id }) => provider_id === LOCAL_DELIVERY_PROVIDER
        )
        expect(local).toHaveLength(1)
        const quote = await app.call(
          "guest",
          "POST",
          "/store/delivery/quotes",
          { body: { location: OLAYA, currency_code: "sar" } }
        )
        expect(quote.data.quote).toMatchObject({
          amount: 8,
          zone: { name: "Olaya and Sulaimaniyah" },
        })
      })
    })

    describe("the shop's branches", () => {
      const branches = async (query = "", headers = {}) => {
        const { status, data } = await app.call(
          "guest",
          "GET",
          `/store/branches${query}`,
          { headers }
        )
        expect(status).toBe(200)
        return data.branches as unknown as Record<string, unknown>[]
      }

      it("should list every branch with its own key", async () => {
        const { other } = app.seeded
        await app.call("admin", "POST", "/admin/branches", {
          body: {
            location_id: other.locationId,
            latitude: 24.734,
            longitude: 46.575,
            opening_hours: {},
          },
        })
        const all = await branches()
        expect(all).toMatchObject([
          {
            name: "Diriyah",
            publishable_key: other.publishableKey,
            sales_channel_id: other.salesChannelId,
            is_open: false,
            opens_at: null,
            distance: null,
          },
          {
            name: "Olaya",
            publishable_key: app.shop.publishableKey,
            is_open: true,
          },
        ])
        const arabic = await branches("", { "x-medusa-locale": "ar-SA" })
        expect(arabic.map(({ name }) => name)).toEqual(["Diriyah", "العليا"])
      })

      it("should list those that serve a point, nearest first", async () => {
        const { other } = app.seeded
        await app.call("admin", "POST", "/admin/branches", {
          body: {
            location_id: other.locationId,
            latitude: 24.734,
            longitude: 46.575,
          },
        })
        await zone({ radius: 20_000 })
        await zone({ radius: 2000, priority: 1, name: "Next door" })
        await zone({ location_id: other.locationId, radius: 12_000 })
        const near = "?latitude=24.70&longitude=46.68"
        expect(await branches(near)).toMatchObject([
          { name: "Olaya", zone: { name: "Next door", promised_minutes: 45 } },
          { name: "Diriyah", zone: { name: "Near" } },
        ])
        const west = await branches("?latitude=24.73&longitude=46.58")
        expect(west.map(({ name }) => name)).toEqual(["Diriyah", "Olaya"])
        expect(await branches("?latitude=21.5&longitude=39.2")).toEqual([])
      })

      it("should follow a branch that moves", async () => {
        await zone({ radius: 3000 })
        const there = "?latitude=29.33&longitude=48.07"
        expect(await branches(there)).toEqual([])
        await app.call(
          "admin",
          "POST",
          `/admin/branches/${app.seeded.branch.id}`,
          { body: { latitude: 29.3339, longitude: 48.0769 } }
        )
        expect(await branches(there)).toHaveLength(1)
      })

      it.each([
        "?latitude=24",
        "?latitude=91&longitude=1",
        "?latitude=a&longitude=1",
      ])("should refuse %s", async (query) => {
        const { status, data } = await app.call(
          "guest",
          "GET",
          `/store/branches${query}`
        )
        expect(status).toBe(400)
        expect(problems(data)[0]).toBe("latitude: delivery_point_format")
      })
    })
  }
)
