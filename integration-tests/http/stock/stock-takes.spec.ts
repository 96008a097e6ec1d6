import { Modules } from "@medusajs/framework/utils"
import { suiteTest, type CallOptions } from "../../support/app"
import { covers } from "../../support/covers"
import {
  complete,
  createDelivery,
  createSoldProduct,
  levelOf,
  priced,
  readyCart,
} from "../../support/selling"
import { createBranch } from "../../support/shop"

covers(
  "GET /admin/stock-takes",
  "POST /admin/stock-takes",
  "GET /admin/stock-takes/:id"
)

type Take = {
  id: string
  line_count: number
  lines: { before: number; after: number; difference: number }[]
}
type Answered = {
  stock_take: Take
  code: string
  errors: { field: string; code: string }[]
}

suiteTest(
  {
    seed: async ({ container, shop }) => ({
      delivery: await createDelivery(container, shop),
      jeddah: await createBranch(container, "Jeddah"),
      tea: await createSoldProduct(container, shop, {
        handle: "tea",
        basic_unit: "g",
        stock: 5_000,
        units: [
          {
            unit: "g",
            unit_value: "100",
            is_default: true,
            prices: priced("7"),
          },
        ],
      }),
      rice: await createSoldProduct(container, shop, {
        handle: "rice",
        basic_unit: "g",
        stock: 10_000,
        units: [
          {
            unit: "kg",
            unit_value: "1",
            is_default: true,
            prices: priced("12"),
          },
          { unit: "kg", unit_value: "5", prices: priced("55") },
        ],
      }),
    }),
  },
  (app) => {
    const level = (locationId = app.shop.locationId) =>
      levelOf(app.container, app.seeded.rice.inventoryItemId, locationId)
    const take = (body: object, headers?: CallOptions["headers"]) =>
      app.call<Answered>("admin", "POST", "/admin/stock-takes", {
        headers,
        body: {
          location_id: app.shop.locationId,
          reason: "count",
          ...body,
        },
      })
    const rice = (counted: number | string, unit?: object) => ({
      product_id: app.seeded.rice.id,
      counted,
      ...(unit && { unit }),
    })

    it("should set a level to what was counted in any unit", async () => {
      const { status, data } = await take({
        note: "Monday",
        lines: [
          rice(3, { unit: "kg", unit_value: 5 }),
          rice("0.25", { unit: "kg" }),
          rice(7),
        ],
      })
      expect({ status, data }).toMatchObject({
        status: 200,
        data: {
          stock_take: {
            location_name: "Riyadh",
            note: "Monday",
            created_by: app.people.admin.id,
            line_count: 3,
            lines: [
              {
                product_title: "rice",
                counted: 3,
                unit_code: "kg",
                unit_value: 5,
                basic_unit_code: "g",
                before: 10_000,
                after: 15_000,
                difference: 5_000,
              },
              { before: 15_000, after: 15_250 },
              { before: 15_250, after: 15_257, unit_code: "g" },
            ],
          },
        },
      })
      expect((await level()).stocked).toBe(15_257)
    })

    it("should add, take away and create a missing level", async () => {
      const there = app.seeded.jeddah.locationId
      const lines = [rice("2.5", { unit: "kg" })]
      await take({ location_id: there, mode: "add", lines })
      expect((await level(there)).stocked).toBe(2_500)
      const { status } = await take({
        location_id: there,
        mode: "add",
        reason: "damaged",
        lines: [rice(-500)],
      })
      expect(status).toBe(200)
      expect((await level(there)).stocked).toBe(2_000)
      expect((await level()).stocked).toBe(10_000)
    })

    it("should report every wrong line at once and book none", async () => {
      const { status, data } = await take({
        location_id: "sloc_nowhere",
        lines: [
          rice(1),
          { product_id: "prod_none", counted: 1 },
          rice(1, { unit: "stone" }),
          rice(1, { unit: "piece" }),
          { ...rice(1), options: { Size: "L" } },
          rice("0.0000000001"),
        ],
      })
      expect(status).toBe(400)
      expect(data.errors).toEqual([
        expect.objectContaining({
          field: "lines.5.counted",
          code: "decimal_format",
        }),
      ])
      const again = await take({
        location_id: "sloc_nowhere",
        lines: [
          rice(1),
          { product_id: "prod_none", counted: 1 },
          rice(1, { unit: "stone" }),
          rice(1, { unit: "piece" }),
          { ...rice(1), options: { Size: "L" } },
        ],
      })
      expect(again.status).toBe(400)
      expect(again.data.errors).toMatchObject([
        { field: "location_id", code: "not_found" },
        { field: "lines.1.product_id", code: "stock_not_by_unit" },
        { field: "lines.2.unit.unit", code: "unit_unknown" },
        { field: "lines.3.unit.unit", code: "unit_type_mismatch" },
        {
          field: "lines.4.options",
          code: "product_unit_combination_unknown",
        },
      ])
      const below = await take({
        mode: "add",
        lines: [rice(5), rice(-20_000)],
      })
      expect(below.data.errors).toMatchObject([
        { field: "lines.1.counted", code: "stock_negative" },
      ])
      const minus = await take({ lines: [rice(-1)] })
      expect(minus.data.errors).toMatchObject([
        { field: "lines.0.counted", code: "decimal_negative" },
      ])
      expect((await level()).stocked).toBe(10_000)
    })

    it("should book a repeated idempotency key once", async () => {
      const body = { mode: "add", reason: "received", lines: [rice(100)] }
      const header = { "Idempotency-Key": "delivery-7" }
      const answers = await Promise.all(
        [1, 2, 3, 4].map(() => take(body, header))
      )
      answers.push(await take({ ...body, idempotency_key: "delivery-7" }))
      for (const answer of answers) {
        expect(answer.status).toBe(200)
        expect(answer.data).toEqual(answers[0].data)
      }
      expect((await level()).stocked).toBe(10_100)
      const long = await take(body, { "Idempotency-Key": "x".repeat(201) })
      expect(long.status).toBe(400)
    })

    it("should leave nothing behind when a later step fails", async () => {
      const there = app.seeded.jeddah.locationId
      const broken = jest
        .spyOn(app.container.resolve(Modules.EVENT_BUS), "emit")
        .mockRejectedValueOnce(new Error("on purpose"))
      const body = { idempotency_key: "again", lines: [rice(100)] }
      const { status } = await take({ ...body, location_id: there })
      broken.mockRestore()
      expect(status).toBe(500)
      const list = await app.call("admin", "GET", "/admin/stock-takes")
      expect(list.data).toMatchObject({ count: 0, stock_takes: [] })
      const levels = await app.container
        .resolve(Modules.INVENTORY)
        .listInventoryLevels({ location_id: there })
      expect(levels).toEqual([])
      const again = await take({ ...body, location_id: there })
      expect(again.status).toBe(200)
      expect((await level(there)).stocked).toBe(100)
    })

    it("should lose none of 20 takes at once", async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          take({ mode: "add", lines: [rice(`0.${index + 1}1`)] })
        )
      )
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
      const sum = answers.reduce(
        (total, { data }) =>
          total + Math.round(data.stock_take.lines[0].difference * 1000),
        0
      )
      const { stocked } = await level()
      expect(Math.round(stocked * 1000)).toBe(10_000_000 + sum)
      // In the books one take stands upon the other.
      const seams = answers
        .map(({ data }) => data.stock_take.lines[0])
        .sort((a, b) => a.before - b.before)
      seams.slice(1).forEach((line, index) => {
        expect(line.before).toBe(seams[index].after)
      })
    })

    it("should keep what orders book at the same time", async () => {
      const carts: string[] = []
      for (let index = 0; index < 6; index++) {
        carts.push(
          await readyCart(app.call, app.shop, app.seeded.delivery, [
            { variant_id: app.seeded.rice.variants["1 kg"], quantity: 1 },
          ])
        )
      }
      const [, orders] = await Promise.all([
        Promise.all(
          [9_000, 9_500, 10_500, 11_000].map((counted) =>
            take({ lines: [rice(counted)] })
          )
        ),
        Promise.all(carts.map((id) => complete(app.call, id))),
      ])
      const sold = orders.filter(({ data }) => String(data.type) === "order")
      const after = await level()
      expect([9_000, 9_500, 10_500, 11_000]).toContain(after.stocked)
      expect(after.reserved).toBe(sold.length * 1_000)
      expect(after.promised).toBe(sold.length * 1_000)

      // What is shipped while goods come in is counted exactly.
      await Promise.all([
        ...sold.map(({ data }) => ship(String(data.order.id))),
        ...[1, 2, 3, 4].map(() => take({ mode: "add", lines: [rice(250)] })),
      ])
      const shipped = await level()
      expect(shipped).toEqual({
        stocked: after.stocked - sold.length * 1_000 + 1_000,
        reserved: 0,
        promised: 0,
      })
    })

    it("should not wait for an order that waits for it", async () => {
      const { rice: one, tea: other } = app.seeded
      const lines = [
        { variant_id: one.variants["1 kg"], quantity: 1 },
        { variant_id: other.variants["100 g"], quantity: 1 },
      ]
      const carts = [
        await readyCart(app.call, app.shop, app.seeded.delivery, lines),
        await readyCart(
          app.call,
          app.shop,
          app.seeded.delivery,
          [...lines].reverse()
        ),
      ]
      const counts = [other, one].map(({ id }) => ({
        product_id: id,
        counted: 10,
      }))
      const [orders, takes] = await Promise.all([
        Promise.all(carts.map((id) => complete(app.call, id))),
        Promise.all(
          [counts, [...counts].reverse(), counts, [...counts].reverse()].map(
            (counted) => take({ mode: "add", lines: counted })
          )
        ),
      ])
      expect(takes.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect(orders.map(({ data }) => String(data.type))).toEqual([
        "order",
        "order",
      ])
      expect(await level()).toEqual({
        stocked: 10_040,
        reserved: 2_000,
        promised: 2_000,
      })
      expect(
        await levelOf(app.container, other.inventoryItemId, app.shop.locationId)
      ).toEqual({ stocked: 5_040, reserved: 200, promised: 200 })
    })

    it("should lower a level below what is reserved and say so", async () => {
      const seen: unknown[] = []
      const taken: unknown[] = []
      const bus = app.container.resolve(Modules.EVENT_BUS)
      bus.subscribe("stock.shortage", async ({ data }) => {
        seen.push(data)
      })
      bus.subscribe("stock.taken", async ({ data }) => {
        taken.push(data)
      })
      const cart = await readyCart(app.call, app.shop, app.seeded.delivery, [
        { variant_id: app.seeded.rice.variants["5 kg"], quantity: 1 },
      ])
      const order = await complete(app.call, cart)
      const { status, data } = await take({
        reason: "lost",
        lines: [rice(4, { unit: "kg" })],
      })
      expect(status).toBe(200)
      for (let tries = 0; tries < 100 && !seen.length; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      expect(taken).toEqual([{ id: data.stock_take.id }])
      expect(seen).toEqual([
        expect.objectContaining({
          stocked: 4_000,
          reserved: 5_000,
          order_ids: [order.data.order.id],
        }),
      ])
    })

    it("should list takes, newest first, and answer one", async () => {
      const first = await take({ lines: [rice(1)] })
      const second = await take({ reason: "expired", lines: [rice(2)] })
      const list = await app.call<{
        stock_takes: { id: string }[]
        count: number
      }>("admin", "GET", "/admin/stock-takes?limit=1")
      expect(list.data).toMatchObject({ count: 2, limit: 1, offset: 0 })
      expect(list.data.stock_takes.map(({ id }) => id)).toEqual([
        second.data.stock_take.id,
      ])
      const filtered = await app.call<{ stock_takes: { id: string }[] }>(
        "admin",
        "GET",
        `/admin/stock-takes?reason=count&location_id=${app.shop.locationId}`
      )
      expect(filtered.data.stock_takes.map(({ id }) => id)).toEqual([
        first.data.stock_take.id,
      ])
      const { id } = first.data.stock_take
      const one = await app.call("admin", "GET", `/admin/stock-takes/${id}`)
      expect(one.data).toEqual(first.data)
      const none = await app.call("admin", "GET", "/admin/stock-takes/none")
      expect(none.status).toBe(404)
    })

    async function ship(orderId: string): Promise<void> {
      const { data } = await app.call<{
        order: { items: { id: string; quantity: number }[] }
      }>("admin", "GET", `/admin/orders/${orderId}`)
      const { status } = await app.call(
        "admin",
        "POST",
        `/admin/orders/${orderId}/fulfillments`,
        {
          body: {
            location_id: app.shop.locationId,
            items: data.order.items.map(({ id, quantity }) => ({
              id,
              quantity,
            })),
          },
        }
      )
      expect(status).toBe(200)
    }
  }
)
