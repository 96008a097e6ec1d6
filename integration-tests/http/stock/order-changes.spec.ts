import { suiteTest } from "../../support/app"
import { createReturnOption, fulfil, linesOf, ship } from "../../support/orders"
import {
  complete,
  createDelivery,
  createSoldProduct,
  levelOf,
  priced,
  readyCart,
} from "../../support/selling"

/** Two units of one stock of 20 pieces: a line alone fits, both do not. */
suiteTest(
  {
    seed: async ({ container, shop }) => ({
      delivery: await createDelivery(container, shop),
      returns: await createReturnOption(container, shop),
      eggs: await createSoldProduct(container, shop, {
        handle: "eggs",
        basic_unit: "piece",
        stock: 20,
        units: [
          { unit: "piece", unit_value: "1", prices: priced("1") },
          {
            unit: "dozen",
            unit_value: "1",
            is_default: true,
            prices: priced("10"),
          },
        ],
      }),
    }),
  },
  (app) => {
    const admin = (path: string, body?: object) =>
      app.call("admin", "POST", `/admin/${path}`, { body })

    const orderOf = async (label: string, quantity: number) => {
      const { delivery, eggs } = app.seeded
      const cartId = await readyCart(app.call, app.shop, delivery, [
        { variant_id: eggs.variants[label], quantity },
      ])
      const { data } = await complete(app.call, cartId)
      expect(data.type).toBe("order")
      return String(data.order.id)
    }

    const level = () =>
      levelOf(
        app.container,
        app.seeded.eggs.inventoryItemId,
        app.shop.locationId
      )

    it("should refuse an order edit that promises more than there is", async () => {
      const id = await orderOf("Piece", 4)
      await admin("order-edits", { order_id: id })
      const { eggs } = app.seeded
      await admin(`order-edits/${id}/items`, {
        items: [
          { variant_id: eggs.variants["Dozen"], quantity: 1 },
          { variant_id: eggs.variants["Piece"], quantity: 6 },
        ],
      })
      const { status } = await admin(`order-edits/${id}/confirm`)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      expect(await level()).toEqual({ stocked: 20, reserved: 4, promised: 4 })
      expect(await linesOf(app.container, id)).toHaveLength(1)
    })

    it("should promise what an order edit adds and the stock covers", async () => {
      const id = await orderOf("Piece", 4)
      await admin("order-edits", { order_id: id })
      await admin(`order-edits/${id}/items`, {
        items: [{ variant_id: app.seeded.eggs.variants["Dozen"], quantity: 1 }],
      })
      const { status } = await admin(`order-edits/${id}/confirm`)
      expect(status).toBe(200)
      expect(await level()).toEqual({ stocked: 20, reserved: 16, promised: 16 })
    })

    it("should refuse an exchange that sends more than there is", async () => {
      const { eggs } = app.seeded
      const id = await orderOf("Dozen", 1)
      const [line] = await linesOf(app.container, id)
      const items = [{ id: line.id, quantity: 1 }]
      const parcel = await fulfil(app.container, id, app.shop, items)
      await ship(app.container, id, parcel, items)
      // 8 of 20 are left, and nothing has come back yet.
      const begun = await admin("exchanges", { order_id: id })
      const exchange = String(begun.data.exchange.id)
      await admin(`exchanges/${exchange}/inbound/items`, { items })
      await admin(`exchanges/${exchange}/outbound/items`, {
        items: [
          { variant_id: eggs.variants["Piece"], quantity: 5 },
          { variant_id: eggs.variants["Piece"], quantity: 4 },
        ],
      })
      // The core reserves what it sends by a shipping method.
      await admin(`exchanges/${exchange}/outbound/shipping-method`, {
        shipping_option_id: app.seeded.delivery,
      })
      const { status } = await admin(`exchanges/${exchange}/request`)
      expect(await level()).toEqual({ stocked: 8, reserved: 0, promised: 0 })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    })
  }
)
