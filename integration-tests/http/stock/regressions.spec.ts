import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  processPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import { readLineUnit } from "../../../src"
import { setProductUnitsWorkflow } from "../../../src/workflows/unit/workflows/set-product-units"
import type { ProductUnitInput } from "../../../src/workflows/unit/product-units-state"
import { suiteTest } from "../../support/app"
import { eventually } from "../../support/eventually"
import {
  askReturn,
  createReturnOption,
  fulfil,
  linesOf,
  receive,
  ship,
  unfulfil,
} from "../../support/orders"
import {
  complete,
  createDelivery,
  createSoldProduct,
  levelOf,
  priced,
  readyCart,
  soldProduct,
} from "../../support/selling"

const KILO: ProductUnitInput = {
  unit: "kg",
  unit_value: "1",
  is_default: true,
  prices: priced("12"),
}
const crate = (holds: string): ProductUnitInput => ({
  unit: "bag",
  unit_value: holds,
  prices: priced("100"),
})

suiteTest(
  {
    seed: async ({ container, shop, call }) => {
      await call("admin", "POST", "/admin/units", {
        body: {
          code: "bag",
          name: "Bag",
          symbol: "bag",
          type: "weight",
          conversion: 1,
        },
      }).then((answer) => {
        if (answer.status !== 200) {
          throw new Error(JSON.stringify(answer.data))
        }
      })
      return {
        delivery: await createDelivery(container, shop),
        returns: await createReturnOption(container, shop),
        flour: await createSoldProduct(container, shop, {
          handle: "flour",
          basic_unit: "g",
          stock: 100_000,
          units: [KILO, crate("10000")],
        }),
      }
    },
  },
  (app) => {
    const level = () =>
      levelOf(
        app.container,
        app.seeded.flour.inventoryItemId,
        app.shop.locationId
      )
    const set = (units: ProductUnitInput[]) =>
      setProductUnitsWorkflow(app.container).run({
        input: {
          products: [
            { product_id: app.seeded.flour.id, basic_unit: "g", units },
          ],
        },
      })
    const order = async (items: [label: string, quantity: number][]) => {
      const { variants } = app.seeded.flour
      const cartId = await readyCart(
        app.call,
        app.shop,
        app.seeded.delivery,
        items.map(([label, quantity]) => ({
          variant_id: variants[label],
          quantity,
        }))
      )
      const { data } = await complete(app.call, cartId)
      return String(data.order.id)
    }

    it("should give a changed conversion a new variant while orders are open", async () => {
      const orderId = await order([["Bag 10 kg", 2]])
      await set([KILO, crate("12000")])
      const now = await soldProduct(app.container, app.seeded.flour.id)
      const old = app.seeded.flour.variants["Bag 10 kg"]
      expect(now.variants["Bag 10 kg"]).toBe(old)
      expect(now.variants["Bag 12 kg"]).not.toBe(old)

      // The open order ships, and comes back, by the old conversion.
      expect(await level()).toEqual({
        stocked: 100_000,
        reserved: 20_000,
        promised: 20_000,
      })
      const lines = await linesOf(app.container, orderId)
      const parcel = await fulfil(app.container, orderId, app.shop, lines)
      expect(await level()).toMatchObject({ stocked: 80_000, reserved: 0 })
      await ship(app.container, orderId, parcel, lines)
      const back = await askReturn(
        app.container,
        orderId,
        app.shop,
        app.seeded.returns,
        [{ id: lines[0].id, quantity: 1 }]
      )
      await receive(app.container, back, [{ id: lines[0].id, quantity: 1 }])
      expect(await level()).toMatchObject({ stocked: 90_000, reserved: 0 })

      // Nobody can buy the old one any more.
      const { data } = await app.call("guest", "POST", "/store/carts", {
        body: { region_id: app.shop.regionId },
      })
      const refused = await app.call(
        "guest",
        "POST",
        `/store/carts/${data.cart.id}/line-items`,
        { body: { variant_id: old, quantity: 1 } }
      )
      expect(refused.status).toBe(400)
      expect(refused.data.message).toContain("no longer sold")
    })

    it("should refuse a cart whose unit was retired meanwhile", async () => {
      const { variants } = app.seeded.flour
      const cartId = await readyCart(app.call, app.shop, app.seeded.delivery, [
        { variant_id: variants["Bag 10 kg"], quantity: 1 },
      ])
      await set([KILO])
      const { status, data } = await complete(app.call, cartId)
      expect(status).toBe(400)
      expect(data.message).toContain("Bag 10 kg")
      expect((await level()).promised).toBe(0)
      const units = await app.call(
        "guest",
        "GET",
        "/store/products/flour/units?currency_code=sar"
      )
      expect(units.data.count).toBe(1)
      // Brought back, the same cart can be paid.
      await set([KILO, crate("10000")])
      expect((await complete(app.call, cartId)).data.type).toBe("order")
    })

    it("should free the rest when an order is cancelled after a part was packed", async () => {
      const orderId = await order([["1 kg", 5]])
      const [line] = await linesOf(app.container, orderId)
      const parcel = await fulfil(app.container, orderId, app.shop, [
        { id: line.id, quantity: 2 },
      ])
      expect(await level()).toMatchObject({ stocked: 98_000, reserved: 3000 })
      await unfulfil(app.container, orderId, parcel)
      expect(await level()).toMatchObject({ stocked: 100_000, reserved: 5000 })
      await cancelOrderWorkflow(app.container).run({
        input: { order_id: orderId },
      })
      expect(await level()).toEqual({
        stocked: 100_000,
        reserved: 0,
        promised: 0,
      })
    })

    it("should hold the rules when a payment webhook completes the cart", async () => {
      const { variants } = app.seeded.flour
      const cart = (bags: number, kilos: number) =>
        readyCart(app.call, app.shop, app.seeded.delivery, [
          { variant_id: variants["Bag 10 kg"], quantity: bags },
          { variant_id: variants["1 kg"], quantity: kilos },
        ])
      const webhook = async (cartId: string) => {
        const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
        const { data } = await query.graph({
          entity: "cart",
          fields: ["payment_collection.payment_sessions.id", "total"],
          filters: { id: cartId },
        })
        const sessions = data[0].payment_collection?.payment_sessions as
          { id: string }[] | undefined
        return processPaymentWorkflow(app.container).run({
          throwOnError: false,
          input: {
            action: "authorized",
            data: {
              session_id: String(sessions?.[0]?.id),
              amount: Number((data[0] as { total?: unknown }).total),
            },
          },
        })
      }
      await webhook(await cart(9, 11))
      expect((await level()).promised).toBe(0)
      await webhook(await cart(9, 10))
      await eventually(async () =>
        expect(await level()).toMatchObject({
          stocked: 100_000,
          promised: 100_000,
        })
      )
    })

    it("should refuse a draft whose lines together are more than there is", async () => {
      const { variants } = app.seeded.flour
      const { data } = await app.call("admin", "POST", "/admin/draft-orders", {
        body: {
          region_id: app.shop.regionId,
          email: "draft@example.com",
          sales_channel_id: app.shop.salesChannelId,
          items: [
            { variant_id: variants["Bag 10 kg"], quantity: 6 },
            { variant_id: variants["1 kg"], quantity: 50 },
          ],
        },
      })
      const made = await app.call(
        "admin",
        "POST",
        `/admin/draft-orders/${data.draft_order.id}/convert-to-order`
      )
      expect([400, 409]).toContain(made.status)
      expect((await level()).promised).toBe(0)
    })

    it("should refuse to complete a quantity that is not allowed any more", async () => {
      const { variants } = app.seeded.flour
      const cartId = await readyCart(app.call, app.shop, app.seeded.delivery, [
        { variant_id: variants["1 kg"], quantity: 1 },
      ])
      await set([{ ...KILO, min: 2 }, crate("10000")])
      const refused = await complete(app.call, cartId)
      expect(refused.status).toBe(400)
      expect(refused.data.message).toContain("at least 2")
      expect((await level()).promised).toBe(0)
    })

    it("should write the unit on lines that came without the Store API", async () => {
      const { variants } = app.seeded.flour
      const { data } = await app.call("admin", "POST", "/admin/draft-orders", {
        body: {
          region_id: app.shop.regionId,
          email: "draft@example.com",
          sales_channel_id: app.shop.salesChannelId,
          items: [{ variant_id: variants["Bag 10 kg"], quantity: 1 }],
          shipping_methods: [
            {
              name: "Home",
              shipping_option_id: app.seeded.delivery,
              amount: 0,
            },
          ],
        },
      })
      const id = String(data.draft_order.id)
      const made = await app.call(
        "admin",
        "POST",
        `/admin/draft-orders/${id}/convert-to-order`
      )
      expect(made.status).toBe(200)
      const query = app.container.resolve(ContainerRegistrationKeys.QUERY)
      await eventually(async () => {
        const { data: orders } = await query.graph({
          entity: "order",
          fields: ["items.metadata"],
          filters: { id },
        })
        expect(readLineUnit(orders[0].items?.[0] as never)).toMatchObject({
          label: "Bag 10 kg",
          conversion: 10_000,
        })
      })
    })
  }
)
