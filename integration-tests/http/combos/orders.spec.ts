import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { readLineCombo } from "../../../src"
import { DISSOLVED_COMBO_KEY } from "../../../src/workflows/combo/line-combo"
import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { eventually } from "../../support/eventually"
import {
  askReturn,
  createReturnOption,
  fulfil,
  receive,
  ship,
} from "../../support/orders"
import { complete, levelOf, readyCart } from "../../support/selling"
import { createDeli } from "./support/deli"

covers("POST /admin/orders/:id/combos/:instance_id/dissolve")

type OrderLine = {
  id: string
  variant_id: string
  quantity: number
  unit_price: number
  total: number
  metadata: Record<string, unknown> | null
}

suiteTest(
  {
    seed: async (context) => {
      const deli = await createDeli(context)
      const { container, shop } = context
      return { ...deli, returns: await createReturnOption(container, shop) }
    },
  },
  (app) => {
    const admin = (
      method: "GET" | "POST" | "DELETE",
      path: string,
      body?: object
    ) => app.call("admin", method, `/admin/${path}`, { body })

    /** An order of 2 breakfasts, 1 pair and a juice. */
    const order = async () => {
      const { delivery, combos, parts } = app.seeded
      const cartId = await readyCart(app.call, app.shop, delivery, [
        { variant_id: combos.breakfast.variant_id, quantity: 2 },
        { variant_id: combos.pair.variant_id, quantity: 1 },
        { variant_id: parts[2].variant_id, quantity: 1 },
      ])
      const { data } = await complete(app.call, cartId)
      expect(data.type).toBe("order")
      const id = String(data.order.id)
      return { id, lines: await linesOf(id) }
    }
    const read = async (id: string) => {
      const { data } = await app.container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "order",
          fields: ["id", "item_total", "total", "summary.*", "items.*"],
          filters: { id },
        })
      return data[0] as unknown as {
        item_total: number
        total: number
        summary: { pending_difference: number }
        items: OrderLine[]
      }
    }
    const linesOf = async (id: string) => (await read(id)).items
    const ofCombo = (lines: OrderLine[], title: string) =>
      lines.filter((line) => readLineCombo(line)?.title === title)
    const instanceOf = (lines: OrderLine[], title: string) =>
      String(readLineCombo(ofCombo(lines, title)[0])?.instance_id)
    const beginEdit = async (id: string) => {
      const { status } = await admin("POST", "order-edits", { order_id: id })
      expect(status).toBe(200)
    }
    const setQuantity = async (
      id: string,
      line: OrderLine,
      quantity: number
    ) => {
      const path = `order-edits/${id}/items/item/${line.id}`
      const { status, data } = await admin("POST", path, { quantity })
      expect({ status, data }).toMatchObject({ status: 200 })
    }

    it("should keep on order lines to which deal they belong", async () => {
      const { lines } = await order()
      expect(ofCombo(lines, "Breakfast")).not.toHaveLength(0)
      for (const line of ofCombo(lines, "Breakfast")) {
        const combo = readLineCombo(line)
        expect(combo).toMatchObject({ quantity: 2, price: 19.99 })
        expect(Number(line.quantity)).toBe(Number(combo?.per_combo) * 2)
      }
      const bare = Object.values(app.seeded.combos).map((c) => c.variant_id)
      expect(lines.filter((l) => bare.includes(l.variant_id))).toEqual([])
    })

    it("should refuse an edit that breaks a deal, on request and on confirm", async () => {
      const { id, lines } = await order()
      const [line] = ofCombo(lines, "Breakfast")
      await beginEdit(id)
      await setQuantity(id, line, Number(line.quantity) - 1)
      for (const last of ["request", "confirm"]) {
        const { status, data } = await admin(
          "POST",
          `order-edits/${id}/${last}`
        )
        expect({ last, status }).toEqual({ last, status: 400 })
        expect(data.code).toBe("combo_edit_breaks")
        expect(data.message).toContain("Breakfast")
      }
      expect(await linesOf(id)).toHaveLength(lines.length)
    })

    it("should let an edit make a whole deal less, and take it out", async () => {
      const { id, lines } = await order()
      await beginEdit(id)
      for (const line of ofCombo(lines, "Breakfast")) {
        await setQuantity(id, line, Number(line.quantity) / 2)
      }
      for (const line of ofCombo(lines, "Pair")) {
        await setQuantity(id, line, 0)
      }
      const { status, data } = await admin("POST", `order-edits/${id}/confirm`)
      expect({ status, data }).toMatchObject({ status: 200 })
      const after = await read(id)
      // One breakfast and the juice.
      expect(Number(after.item_total)).toBeCloseTo(19.99 + 8.5, 6)
    })

    it("should let single parts be edited after dissolving with a note", async () => {
      const { id, lines } = await order()
      const instance = instanceOf(lines, "Breakfast")
      const path = `orders/${id}/combos/${instance}/dissolve`
      expect((await admin("POST", path, {})).status).toBe(400)
      const { status, data } = await admin("POST", path, {
        note: "Out of eggs",
      })
      expect(status).toBe(200)
      const own = ofCombo(lines, "Breakfast")
      expect((data.line_ids as unknown as string[]).sort()).toEqual(
        own.map((line) => line.id).sort()
      )
      const after = await linesOf(id)
      for (const { id: lineId, unit_price } of own) {
        const line = after.find((candidate) => candidate.id === lineId)
        expect(line && readLineCombo(line)).toBeNull()
        expect(Number(line?.unit_price)).toBe(Number(unit_price))
        expect(line?.metadata?.[DISSOLVED_COMBO_KEY]).toMatchObject({
          instance_id: instance,
          title: "Breakfast",
          note: "Out of eggs",
          dissolved_by: app.people.admin.id,
        })
      }
      expect((await admin("POST", path, { note: "Again" })).status).toBe(404)
      await beginEdit(id)
      await setQuantity(id, own[0], 1)
      const confirmed = await admin("POST", `order-edits/${id}/confirm`)
      expect(confirmed.status).toBe(200)
      // The other deal is still whole, and still guarded.
      expect(ofCombo(await linesOf(id), "Pair").length).toBeGreaterThan(1)
    })

    it("should refuse a combo's own variant in edits, drafts, exchanges and claims", async () => {
      const { id } = await order()
      const { breakfast } = app.seeded.combos
      const items = [{ variant_id: breakfast.variant_id, quantity: 1 }]
      await beginEdit(id)
      const begun: Record<string, string> = {}
      for (const [what, body] of [
        ["exchanges", { order_id: id }],
        ["claims", { order_id: id, type: "replace" }],
      ] as const) {
        const other = await order()
        const { status, data } = await admin("POST", what, {
          ...body,
          order_id: other.id,
        })
        expect({ what, status }).toEqual({ what, status: 200 })
        begun[what] = String(data[what.slice(0, -1)].id)
      }
      const calls: [string, object][] = [
        [`order-edits/${id}/items`, { items }],
        [`exchanges/${begun.exchanges}/outbound/items`, { items }],
        [`claims/${begun.claims}/outbound/items`, { items }],
        [
          "draft-orders",
          {
            region_id: app.shop.regionId,
            sales_channel_id: app.shop.salesChannelId,
            email: "guest@example.com",
            items,
          },
        ],
      ]
      for (const [path, body] of calls) {
        const { status, data } = await admin("POST", path, body)
        expect({ path, status, code: data.code }).toEqual({
          path,
          status: 400,
          code: "combo_variant_bare",
        })
        expect(data.message).toContain("Breakfast")
      }
    })

    it("should refund a component's share, and all shares what was paid", async () => {
      const { id, lines } = await order()
      await handOver(id, lines)
      const { returns } = app.seeded
      const paid = Number((await read(id)).total)
      let back = 0
      for (const line of ofCombo(lines, "Breakfast")) {
        const before = await read(id)
        const part = [{ id: line.id, quantity: Number(line.quantity) }]
        const ret = await askReturn(app.container, id, app.shop, returns, part)
        await receive(app.container, ret, part)
        const after = await read(id)
        const share = Number(line.unit_price) * Number(line.quantity)
        const refunded =
          Number(before.summary.pending_difference) -
          Number(after.summary.pending_difference)
        expect(refunded).toBeCloseTo(share, 6)
        back += refunded
      }
      expect(back).toBeCloseTo(2 * 19.99, 6)
      const left = Number((await read(id)).total)
      expect(paid - left).toBeCloseTo(2 * 19.99, 6)
    })

    it("should restore the stock when a whole deal is returned", async () => {
      const level = (item: { inventory_item_id: string }) =>
        levelOf(app.container, item.inventory_item_id, app.shop.locationId)
      const { eggs, bread } = app.seeded.items
      const { id, lines } = await order()
      // 2 dozen and 6; 6 and 1.
      expect(await level(eggs)).toMatchObject({ stocked: 900, reserved: 30 })
      expect(await level(bread)).toMatchObject({ stocked: 700, reserved: 7 })
      await handOver(id, lines)
      expect(await level(eggs)).toMatchObject({ stocked: 870, reserved: 0 })
      const parts = ofCombo(lines, "Breakfast").map((line) => ({
        id: line.id,
        quantity: Number(line.quantity),
      }))
      const ret = await askReturn(
        app.container,
        id,
        app.shop,
        app.seeded.returns,
        parts
      )
      await receive(app.container, ret, parts)
      await app.settle()
      await eventually(async () => {
        expect(await level(eggs)).toMatchObject({ stocked: 894, reserved: 0 })
        expect(await level(bread)).toMatchObject({ stocked: 699, reserved: 0 })
      })
    })

    it("should free all that a cancelled order held", async () => {
      const { id } = await order()
      await cancelOrderWorkflow(app.container).run({ input: { order_id: id } })
      const { eggs } = app.seeded.items
      const { locationId } = app.shop
      const level = await levelOf(
        app.container,
        eggs.inventory_item_id,
        locationId
      )
      expect(level).toEqual({ stocked: 900, reserved: 0, promised: 0 })
    })

    async function handOver(id: string, lines: OrderLine[]): Promise<void> {
      const items = lines.map((line) => ({
        id: line.id,
        quantity: Number(line.quantity),
      }))
      const parcel = await fulfil(app.container, id, app.shop, items)
      await ship(app.container, id, parcel, items)
    }
  }
)
