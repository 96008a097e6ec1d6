import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { suiteTest } from "../../support/app"
import { eventually } from "../../support/eventually"
import {
  askReturn,
  createReturnOption,
  fulfil,
  receive,
  ship,
} from "../../support/orders"
import { levelOf } from "../../support/selling"
import { createDeli } from "./support/deli"
import { linesOfDeal, ordering, type OrderLine } from "./support/ordering"

suiteTest(
  {
    seed: async (context) => {
      const deli = await createDeli(context)
      const { container, shop } = context
      return { ...deli, returns: await createReturnOption(container, shop) }
    },
  },
  (app) => {
    const { order, read } = ordering(app)

    it("should refund a component's share, and all shares what was paid", async () => {
      const { id, lines } = await order()
      await handOver(id, lines)
      const { returns } = app.seeded
      const paid = Number((await read(id)).total)
      let back = 0
      for (const line of linesOfDeal(lines, "Breakfast")) {
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
      const parts = linesOfDeal(lines, "Breakfast").map((line) => ({
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
