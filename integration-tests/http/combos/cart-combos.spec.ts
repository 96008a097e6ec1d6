import { readLineCombo } from "../../../src"
import { suiteTest, type Json } from "../../support/app"
import { createCombo } from "../../support/combos"
import { covers } from "../../support/covers"
import {
  complete,
  createDelivery,
  createSoldProduct,
  levelOf,
  payFor,
  priced,
  readyCart,
} from "../../support/selling"

covers(
  "POST /store/carts/:id/combos",
  "POST /store/carts/:id/combos/:instance_id",
  "DELETE /store/carts/:id/combos/:instance_id",
  "POST /store/carts/:id/refresh-combos"
)

const piece = (sar: string, kwd = "1") => ({
  unit: "piece",
  unit_value: "1",
  is_default: true,
  prices: priced(sar, kwd),
})

suiteTest(
  {
    seed: async ({ container, shop, call }) => {
      const product = (handle: string, sar: string, stock: number, kwd = "1") =>
        createSoldProduct(container, shop, {
          handle,
          basic_unit: "piece",
          stock,
          units: [piece(sar, kwd)],
        })
      const bread = await product("bread", "4", 100)
      const eggs = await product("eggs", "12", 50, "1.2")
      const tea = await product("tea", "9", 30)
      const juice = await product("juice", "8", 30)
      const variant = (sold: typeof bread) => Object.values(sold.variants)[0]
      const breakfast = await createCombo(call, {
        title: "Breakfast box",
        handle: "breakfast-box",
        status: "published",
        pricing: "fixed",
        prices: [
          { currency_code: "sar", amount: "20" },
          { currency_code: "kwd", amount: "2.005" },
        ],
        sales_channel_ids: [shop.salesChannelId],
        slots: [
          {
            title: "Bread",
            choices: [{ variant_id: variant(bread), quantity: 3 }],
          },
          { title: "Eggs", choices: [{ variant_id: variant(eggs) }] },
        ],
      })
      const drinks = await createCombo(call, {
        title: "Any two drinks",
        handle: "any-two-drinks",
        status: "published",
        pricing: "percent_off",
        percent: "10",
        sales_channel_ids: [shop.salesChannelId],
        slots: [
          {
            title: "Drinks",
            min: 2,
            max: 2,
            choices: [
              { variant_id: variant(tea) },
              {
                variant_id: variant(juice),
                surcharges: [{ currency_code: "sar", amount: "0.5" }],
              },
            ],
          },
        ],
      })
      return {
        delivery: await createDelivery(container, shop),
        bread,
        eggs,
        tea,
        juice,
        breakfast,
        drinks,
      }
    },
  },
  (app) => {
    const newCart = async (body: object = {}) => {
      const { data } = await app.call("guest", "POST", "/store/carts", {
        body: { region_id: app.shop.regionId, ...body },
      })
      return String(data.cart.id)
    }
    const add = (cartId: string, body: object) =>
      app.call("guest", "POST", `/store/carts/${cartId}/combos`, { body })
    const lines = (cart: Json) =>
      (cart.items as unknown as Json[]).map((item) => ({
        quantity: Number(item.quantity),
        unit_price: Number(item.unit_price),
        combo: readLineCombo(item as never),
        id: String(item.id),
      }))
    const total = (cart: Json) =>
      lines(cart).reduce(
        (sum, line) => sum + line.quantity * line.unit_price,
        0
      )

    it("should put a combo into a cart as its parts at the deal's price", async () => {
      const cartId = await newCart()
      const { breakfast } = app.seeded
      const { status, data } = await add(cartId, {
        combo_id: breakfast.id,
        quantity: 3,
      })
      expect(status).toBe(200)
      expect(Number(data.cart.item_total)).toBeCloseTo(60, 10)
      expect(total(data.cart)).toBeCloseTo(60, 10)
      for (const { combo } of lines(data.cart)) {
        expect(combo).toMatchObject({
          instance_id: data.instance_id,
          combo_id: breakfast.id,
          title: "Breakfast box",
          quantity: 3,
          price: 20,
        })
      }
    })

    it("should be bought by its variant through the core's routes", async () => {
      const { breakfast } = app.seeded
      const cartId = await newCart({
        items: [{ variant_id: breakfast.variant_id, quantity: 2 }],
      })
      const path = `/store/carts/${cartId}/line-items`
      const { status, data } = await app.call("guest", "POST", path, {
        body: { variant_id: breakfast.variant_id, quantity: 1 },
      })
      expect(status).toBe(200)
      expect(total(data.cart)).toBeCloseTo(60, 10)
      const ids = lines(data.cart).map(({ combo }) => combo?.instance_id)
      expect(new Set(ids).size).toBe(1)
    })

    it("should say what is missing where a shopper has to choose", async () => {
      const cartId = await newCart()
      const path = `/store/carts/${cartId}/line-items`
      const { status, data } = await app.call("guest", "POST", path, {
        body: { variant_id: app.seeded.drinks.variant_id, quantity: 1 },
      })
      expect(status).toBe(400)
      expect(data.code).toBe("combo_too_few")
      expect(data.message).toContain("Drinks")
    })

    it("should answer 404 for a combo or an instance that is not there", async () => {
      const cartId = await newCart()
      const unknown = await add(cartId, { combo_id: "combo_nobody" })
      expect(unknown.status).toBe(404)
      const path = `/store/carts/${cartId}/combos/cinst_nobody`
      const changed = await app.call("guest", "POST", path, {
        body: { quantity: 2 },
      })
      expect(changed.status).toBe(404)
      const { breakfast } = app.seeded
      const gone = await add("cart_nobody", { combo_id: breakfast.id })
      expect(gone.status).toBe(404)
    })

    it("should become an order with its parts", async () => {
      const { breakfast, delivery, bread, drinks } = app.seeded
      const cartId = await readyCart(app.call, app.shop, delivery, [
        { variant_id: breakfast.variant_id, quantity: 2 },
      ])
      const slot = drinks.slots[0]
      const added = await add(cartId, {
        combo_id: drinks.id,
        selections: slot.choices.map((choice) => ({
          slot_id: slot.id,
          choice_id: choice.id,
          quantity: 1,
        })),
      })
      expect(added.status).toBe(200)
      await payFor(app.call, cartId)
      const { status, data } = await complete(app.call, cartId)
      expect(status).toBe(200)
      expect(data.type).toBe("order")
      // 2 × 20, and (9 + 8) × 90 % + 0.50.
      expect(Number(data.order.item_total)).toBeCloseTo(55.8, 10)
      const level = await levelOf(
        app.container,
        bread.inventoryItemId,
        app.shop.locationId
      )
      expect(level).toMatchObject({ reserved: 6, promised: 6 })
    })
  }
)
