import { createPriceListsWorkflow } from "@medusajs/medusa/core-flows"
import { PriceListStatus } from "@medusajs/framework/utils"
import { readLineCombo } from "../../../src"
import { suiteTest } from "../../support/app"
import { createCombo, type NewCombo } from "../../support/combos"
import { eventually } from "../../support/eventually"
import { createSoldProduct } from "../../support/selling"
import { createJapan } from "./support/japan"
import { charged, dealLines, plainLines, shopping } from "./support/shopping"

/** Bugs that others had with bundles, by name. */
suiteTest(
  {
    seed: async (context) => {
      const { container, shop } = context
      const japan = await createJapan(context)
      const part = async (handle: string, sar: string, jpy = "100") => {
        const sold = await createSoldProduct(container, shop, {
          handle,
          basic_unit: "piece",
          stock: 10_000,
          units: [
            {
              unit: "piece",
              unit_value: "1",
              is_default: true,
              prices: [
                { currency_code: "sar", amount: sar },
                { currency_code: "kwd", amount: "0.333" },
                { currency_code: "jpy", amount: jpy },
              ],
            },
          ],
        })
        return Object.values(sold.variants)[0]
      }
      return {
        japan,
        free: await part("free", "0"),
        gift: await part("gift", "0"),
        one: await part("one", "1", "99"),
        two: await part("two", "1", "98"),
        three: await part("three", "1", "333"),
        tea: await part("tea", "9.25"),
        juice: await part("juice", "8.5"),
      }
    },
  },
  (app) => {
    const { newCart, addCombo, addLine, read, refresh, shownPrice } =
      shopping(app)

    const combo = (body: Partial<NewCombo> & Pick<NewCombo, "slots">) =>
      createCombo(app.call, {
        title: "Deal",
        status: "published",
        sales_channel_ids: [app.shop.salesChannelId],
        pricing: "fixed",
        ...(!body.pricing && {
          prices: [
            { currency_code: "sar", amount: "7" },
            { currency_code: "kwd", amount: "1.001" },
            { currency_code: "jpy", amount: "500" },
          ],
        }),
        ...body,
      })
    const slot = (title: string, variant_id: string, quantity = 1) => ({
      title,
      choices: [{ variant_id, quantity }],
    })
    const ones = () => {
      const { one, two, three } = app.seeded
      return [slot("1", one), slot("2", two), slot("3", three)]
    }

    it("should charge a deal whose parts all cost nothing", async () => {
      const { free, gift } = app.seeded
      const made = await combo({
        slots: [slot("Free", free, 2), slot("Gift", gift)],
      })
      const cartId = await newCart()
      const { cart, instance } = await addCombo(cartId, made, 3)
      expect(charged(cart, instance)).toBe(2100n)
      expect(cart.item_total).toBeCloseTo(21, 8)
    })

    it("should charge 7.00 for three items at 1.00, and warn the merchant", async () => {
      const made = await combo({ slots: ones() })
      const codes = made.insights.warnings.map((warning) => [
        warning.code,
        warning.currency_code,
      ])
      expect(codes).toContainEqual(["costs_more", "sar"])
      const { cart, instance } = await addCombo(await newCart(), made)
      const prices = dealLines(cart, instance).map((line) => line.unit_price)
      expect(prices.sort()).toEqual([2.33, 2.33, 2.34])
      expect(cart.item_total).toBeCloseTo(7, 8)
    })

    it("should follow a price list of one component where it is percent off", async () => {
      const { tea, juice } = app.seeded
      const slots = [slot("Tea", tea), slot("Juice", juice)]
      const percent = await combo({
        slots,
        pricing: "percent_off",
        percent: "10",
      })
      const fixed = await combo({ slots })
      const cartId = await newCart()
      const a = await addCombo(cartId, percent)
      const b = await addCombo(cartId, fixed)
      expect(charged(b.cart, a.instance)).toBe(1598n)
      await createPriceListsWorkflow(app.container).run({
        input: {
          price_lists_data: [
            {
              title: "Tea week",
              description: "Tea week",
              status: PriceListStatus.ACTIVE,
              prices: [{ currency_code: "sar", amount: 5, variant_id: tea }],
            },
          ],
        },
      })
      const { data } = await refresh(cartId)
      expect(data.removed).toEqual([])
      // (5 + 8.50) × 90 %
      expect(charged(data.cart, a.instance)).toBe(1215n)
      expect(charged(data.cart, b.instance)).toBe(700n)
      const [teaLine] = dealLines(data.cart, b.instance).filter(
        (line) => line.variant_id === tea
      )
      expect(teaLine.unit_price).toBe(2.59)
      // The price that any storefront shows follows, too.
      await eventually(async () => {
        expect(await shownPrice(percent.product_id)).toBe(12.15)
      })
    })

    it("should keep the same variant in two slots apart", async () => {
      const { tea } = app.seeded
      const made = await combo({
        slots: [slot("First", tea), slot("Second", tea, 2)],
      })
      const { cart, instance } = await addCombo(await newCart(), made, 5)
      expect(charged(cart, instance)).toBe(3500n)
      const slots = dealLines(cart, instance).map(
        (line) => readLineCombo(line)?.slot_id
      )
      expect(new Set(slots)).toEqual(new Set(made.slots.map(({ id }) => id)))
      const pieces = cart.items.reduce((sum, line) => sum + line.quantity, 0)
      expect(pieces).toBe(15)
    })

    it("should keep two instances with different picks apart", async () => {
      const { tea, juice } = app.seeded
      const made = await combo({
        slots: [
          {
            title: "Drink",
            min: 2,
            max: 2,
            choices: [{ variant_id: tea }, { variant_id: juice }],
          },
        ],
      })
      const [{ id: slot_id, choices }] = made.slots
      const pick = (index: number, quantity: number) => ({
        slot_id,
        choice_id: choices[index].id,
        quantity,
      })
      const cartId = await newCart()
      const a = await addCombo(cartId, made, 1, [pick(0, 2)])
      const b = await addCombo(cartId, made, 3, [pick(0, 1), pick(1, 1)])
      expect(a.instance).not.toBe(b.instance)
      expect(charged(b.cart, a.instance)).toBe(700n)
      expect(charged(b.cart, b.instance)).toBe(2100n)
      const path = `/store/carts/${cartId}/combos/${a.instance}`
      const { status } = await app.call("guest", "DELETE", path)
      expect(status).toBe(200)
      const left = await read(cartId)
      expect(dealLines(left, a.instance)).toEqual([])
      expect(charged(left, b.instance)).toBe(2100n)
    })

    it("should not join a part with the same variant bought singly", async () => {
      const { one, two } = app.seeded
      const made = await combo({ slots: ones() })
      const cartId = await newCart({
        items: [{ variant_id: one, quantity: 4 }],
      })
      const { instance } = await addCombo(cartId, made, 2)
      await addLine(cartId, one, 3)
      const cart = await addLine(cartId, two, 1)
      expect(charged(cart, instance)).toBe(1400n)
      const plain = plainLines(cart).map((line) => [
        line.variant_id,
        line.quantity,
        line.unit_price,
      ])
      expect(plain).toEqual([
        [one, 7, 1],
        [two, 1, 1],
      ])
      expect(cart.item_total).toBeCloseTo(22, 8)
    })

    it("should be exact without decimals, with three, before tax and with it", async () => {
      const made = await combo({ slots: ones() })
      const tests = [
        { region: app.shop.regionId, decimals: 2, price: 700n },
        { region: app.shop.kuwaitRegionId, decimals: 3, price: 1001n },
        { region: app.seeded.japan, decimals: 0, price: 500n, tax: 1.1 },
      ]
      for (const { region, decimals, price, tax = 1 } of tests) {
        for (const quantity of [1, 7, 999]) {
          const cartId = await newCart({
            region_id: region,
            shipping_address: {
              country_code: tax > 1 ? "jp" : decimals === 2 ? "sa" : "kw",
            },
          })
          const { cart, instance } = await addCombo(cartId, made, quantity)
          const sum = price * BigInt(quantity)
          expect(charged(cart, instance, decimals)).toBe(sum)
          const total = (Number(sum) / 10 ** decimals) * tax
          expect(cart.item_total).toBeCloseTo(total, 6)
        }
      }
    })

    it("should refuse a quantity beyond 999 and one that is not whole", async () => {
      const made = await combo({ slots: ones() })
      const cartId = await newCart()
      for (const quantity of [1000, 0, -1, 1.5]) {
        const { status } = await app.call(
          "guest",
          "POST",
          `/store/carts/${cartId}/combos`,
          { body: { combo_id: made.id, quantity } }
        )
        expect(status).toBe(400)
      }
      expect((await read(cartId)).items).toEqual([])
    })
  }
)
