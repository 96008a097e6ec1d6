import { suiteTest } from "../../support/app"
import { createCombo, type NewCombo } from "../../support/combos"
import { covers } from "../../support/covers"
import { complete, payFor, readyCart } from "../../support/selling"
import { createBranch } from "../../support/shop"
import { createDeli } from "./support/deli"
import { shopping } from "./support/shopping"

covers("GET /store/combos", "GET /store/combos/:id")

type StoreCombo = {
  id: string
  handle: string
  title: string
  needs_choice: boolean
  price: {
    amount: number
    separate_amount: number
    saving: number
    currency_code: string
    is_from: boolean
  } | null
  available_quantity: number | null
  is_purchasable: boolean
  unavailable_reason: string | null
  slots: { title: string; choices: { available_quantity: number }[] }[]
}

suiteTest(
  {
    seed: async (context) => ({
      ...(await createDeli(context)),
      other: await createBranch(context.container, "Dammam"),
    }),
  },
  (app) => {
    const { newCart, addCombo, shownPrice } = shopping(app)

    const list = async (query = "", headers = {}) => {
      const path = `/store/combos?region_id=${app.shop.regionId}${query}`
      const { status, data } = await app.call<{
        combos: StoreCombo[]
        count: number
      }>("guest", "GET", path, { headers })
      expect(status).toBe(200)
      return data
    }
    const get = (id: string, headers = {}) =>
      app.call<{ combo: StoreCombo }>(
        "guest",
        "GET",
        `/store/combos/${id}?region_id=${app.shop.regionId}`,
        { headers }
      )
    const combo = (body: Partial<NewCombo>) =>
      createCombo(app.call, {
        title: "Extra",
        status: "published",
        sales_channel_ids: [app.shop.salesChannelId],
        pricing: "percent_off",
        percent: "10",
        slots: [
          {
            title: "Tea",
            choices: [{ variant_id: app.seeded.parts[1].variant_id }],
          },
        ],
        ...body,
      })

    it("should list what is sold now at the caller's branch", async () => {
      const hour = 3_600_000
      const at = (hours: number) =>
        new Date(Date.now() + hours * hour).toISOString()
      const shown = await combo({ title: "Shown", ends_at: at(1) })
      const hidden = [
        await combo({ title: "Draft", status: "draft" }),
        await combo({ title: "Ended", ends_at: at(-1) }),
        await combo({ title: "Later", starts_at: at(1) }),
        await combo({
          title: "Elsewhere",
          sales_channel_ids: [app.seeded.other.salesChannelId],
        }),
      ]
      const { combos, count } = await list()
      const ids = combos.map(({ id }) => id)
      expect(ids).toContain(shown.id)
      for (const { id } of hidden) {
        expect(ids).not.toContain(id)
      }
      expect(count).toBe(5)
      const page = await list("&limit=2&offset=4")
      expect(page).toMatchObject({ count: 5, combos: [{ id: ids[4] }] })

      const [draft, ended, later, elsewhere] = hidden
      expect((await get(draft.id)).status).toBe(404)
      expect((await get(elsewhere.id)).status).toBe(404)
      expect((await get(ended.id)).data.combo.unavailable_reason).toBe("ended")
      expect((await get(later.handle)).data.combo).toMatchObject({
        unavailable_reason: "not_started",
        is_purchasable: false,
      })
      const headers = {
        "x-publishable-api-key": app.seeded.other.publishableKey,
      }
      const there = await list("", headers)
      expect(there.combos.map(({ id }) => id)).toEqual([elsewhere.id])
    })

    it("should tell price, price bought singly, saving and what to choose", async () => {
      const { breakfast, drinks, box } = app.seeded.combos
      const { data } = await get("breakfast")
      expect(data.combo).toMatchObject({
        id: breakfast.id,
        needs_choice: false,
        // 3 × 4 + 10.95
        price: {
          currency_code: "sar",
          amount: 19.99,
          separate_amount: 22.95,
          saving: 2.96,
          is_from: false,
        },
      })
      // The cheapest: 3 × 9.25, or 3 × (8.50 + 0.35 on top).
      expect((await get(drinks.id)).data.combo).toMatchObject({
        needs_choice: true,
        price: { amount: 22.73, is_from: true },
      })
      // 4 + 2 × 8.50 less 3.33
      expect((await get(box.id)).data.combo.price?.amount).toBe(17.67)
    })

    it("should answer in Arabic when asked", async () => {
      const headers = { "x-medusa-locale": "ar-SA" }
      const { data } = await get("breakfast", headers)
      expect(data.combo.title).toBe("فطور")
      const { combos } = await list("", headers)
      expect(combos.map(({ title }) => title)).toContain("فطور")
    })

    it("should count two slots on one stock in different units together", async () => {
      const { parts, delivery } = app.seeded
      const [, , , egg, dozen] = parts
      const made = await combo({
        title: "Omelette",
        slots: [
          { title: "Dozen", choices: [{ variant_id: dozen.variant_id }] },
          {
            title: "Single",
            choices: [{ variant_id: egg.variant_id, quantity: 5 }],
          },
        ],
      })
      // 900 eggs, 17 to each.
      const { combo: view } = (await get(made.id)).data
      expect(view.available_quantity).toBe(52)
      expect(view.slots[0].choices[0].available_quantity).toBe(75)
      const path = `/store/products?id=${made.product_id}&fields=%2Bvariants.inventory_quantity`
      const { data } = await app.call<{
        products: { variants: { inventory_quantity: number }[] }[]
      }>("guest", "GET", path)
      expect(data.products[0].variants[0].inventory_quantity).toBe(52)

      const tooMany = await app.call(
        "guest",
        "POST",
        `/store/carts/${await newCart()}/combos`,
        { body: { combo_id: made.id, quantity: 53 } }
      )
      expect(tooMany.status).toBe(400)
      expect(tooMany.data.code).toBe("combo_out_of_stock")
      const cartId = await readyCart(app.call, app.shop, delivery, [
        { variant_id: made.variant_id, quantity: 52 },
      ])
      expect((await complete(app.call, cartId)).data.type).toBe("order")
      expect((await get(made.id)).data.combo).toMatchObject({
        available_quantity: 0,
        is_purchasable: false,
        unavailable_reason: "out_of_stock",
      })
      const after = await app.call<typeof data>("guest", "GET", path)
      expect(after.data.products[0].variants[0].inventory_quantity).toBe(0)
    })

    it("should count plain lines of the cart against the deal's stock", async () => {
      const { parts, combos } = app.seeded
      const cartId = await newCart({
        items: [{ variant_id: parts[2].variant_id, quantity: 159 }],
      })
      const { box } = combos
      const path = `/store/carts/${cartId}/combos`
      const selections = [
        {
          slot_id: box.slots[0].id,
          choice_id: box.slots[0].choices[0].id,
        },
      ]
      const { status, data } = await app.call("guest", "POST", path, {
        body: { combo_id: box.id, selections },
      })
      expect(status).toBe(400)
      expect(data.message).toContain("juice")
      await app.call(
        "guest",
        "DELETE",
        `/store/carts/${cartId}/line-items/${await lineOf(cartId)}`
      )
      await addCombo(cartId, box, 80, selections)
    })

    it("should keep the shown price of a product up to date", async () => {
      const { drinks } = app.seeded.combos
      expect(await shownPrice(drinks.product_id)).toBe(22.73)
    })

    it("should sell what it has shown", async () => {
      const { breakfast } = app.seeded.combos
      const { delivery } = app.seeded
      const shown = (await get(breakfast.id)).data.combo
      const quantity = shown.available_quantity ?? 0
      // 900 eggs, a dozen to each.
      expect(quantity).toBe(75)
      const cartId = await readyCart(app.call, app.shop, delivery, [
        { variant_id: breakfast.variant_id, quantity },
      ])
      await payFor(app.call, cartId)
      const { data } = await complete(app.call, cartId)
      expect(data.type).toBe("order")
      const total = (shown.price?.amount ?? 0) * quantity
      expect(Number(data.order.item_total)).toBeCloseTo(total, 6)
    })

    async function lineOf(cartId: string): Promise<string> {
      const { data } = await app.call<{ cart: { items: { id: string }[] } }>(
        "guest",
        "GET",
        `/store/carts/${cartId}`
      )
      return data.cart.items[0].id
    }
  }
)
