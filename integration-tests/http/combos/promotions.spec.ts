import { suiteTest } from "../../support/app"
import { createDeli } from "./support/deli"
import { createPromotions } from "./support/promotions"
import { charged, dealLines, shopping } from "./support/shopping"

/** Breakfast allows no promotions, the box does. */
suiteTest(
  {
    seed: async (context) => {
      const deli = await createDeli(context)
      await createPromotions(context.container, deli)
      return deli
    },
  },
  (app) => {
    const { newCart, addCombo, addLine, read, update } = shopping(app)

    const promote = async (cartId: string, ...promo_codes: string[]) => {
      const { status } = await update(cartId, { promo_codes })
      expect(status).toBe(200)
      return read(cartId)
    }
    /** Teas in the first slot, one deal. */
    const boxPicks = () => {
      const [{ id: slot_id, choices }] = app.seeded.combos.box.slots
      return [{ slot_id, choice_id: choices[0].id }]
    }
    const drinkPicks = () => {
      const [{ id: slot_id, choices }] = app.seeded.combos.drinks.slots
      return [{ slot_id, choice_id: choices[0].id, quantity: 3 }]
    }

    it("should take a percentage off what is not a closed deal", async () => {
      const { combos, parts } = app.seeded
      const cartId = await newCart()
      const { instance } = await addCombo(cartId, combos.breakfast, 2)
      await addLine(cartId, parts[1].variant_id, 2)
      const cart = await promote(cartId, "TEN")
      expect(cart.item_discount_total).toBeCloseTo(1.85, 8)
      expect(cart.item_total).toBeCloseTo(2 * 19.99 + 18.5 - 1.85, 8)
      for (const line of dealLines(cart, instance)) {
        expect(line.adjustments ?? []).toEqual([])
      }
    })

    it("should take an amount off the order without touching a closed deal", async () => {
      const { combos, parts } = app.seeded
      const cartId = await newCart()
      const { instance } = await addCombo(cartId, combos.breakfast)
      const alone = await promote(cartId, "FIVE")
      expect(alone.total).toBeCloseTo(19.99, 8)
      await addLine(cartId, parts[2].variant_id, 1)
      const cart = await promote(cartId, "FIVE")
      expect(cart.total).toBeCloseTo(19.99 + 8.5 - 5, 8)
      expect(charged(cart, instance)).toBe(1999n)
    })

    it("should not count a closed deal's parts as bought", async () => {
      const { combos, parts } = app.seeded
      const cartId = await newCart()
      const { instance } = await addCombo(
        cartId,
        combos.drinks,
        2,
        drinkPicks()
      )
      await addLine(cartId, parts[2].variant_id, 1)
      const without = await promote(cartId, "BUYTEA")
      expect(without.item_discount_total).toBe(0)
      await addLine(cartId, parts[1].variant_id, 2)
      const cart = await promote(cartId, "BUYTEA")
      // The juice that was bought singly, not a line of the deal.
      expect(cart.item_discount_total).toBeCloseTo(8.5, 8)
      for (const line of dealLines(cart, instance)) {
        expect(line.adjustments ?? []).toEqual([])
      }
    })

    it("should take a percentage off a deal that allows it", async () => {
      const { box } = app.seeded.combos
      const cartId = await newCart()
      // 9.25 + 2 × 8.50 less 3.33
      await addCombo(cartId, box, 2, boxPicks())
      const cart = await promote(cartId, "TEN")
      expect(cart.original_item_total).toBeCloseTo(45.84, 8)
      expect(cart.item_total).toBeCloseTo(41.256, 8)
    })

    it("should keep a promotion of a deal when the region changes", async () => {
      const { box } = app.seeded.combos
      const cartId = await newCart()
      await addCombo(cartId, box, 2, boxPicks())
      await promote(cartId, "TEN")
      await update(cartId, { region_id: app.shop.kuwaitRegionId })
      const cart = await read(cartId)
      expect(cart.promotions.map(({ code }) => code)).toEqual(["TEN"])
      // 2 × (0.925 + 2 × 0.800 - 0.333), less 10 %
      expect(cart.original_item_total).toBeCloseTo(4.384, 8)
      expect(cart.item_total).toBeCloseTo(3.9456, 8)
    })

    it("should drop a promotion that goes as the region changes", async () => {
      const { box } = app.seeded.combos
      const cartId = await newCart()
      await addCombo(cartId, box, 2, boxPicks())
      await promote(cartId, "TEN")
      await update(cartId, {
        region_id: app.shop.kuwaitRegionId,
        promo_codes: [],
      })
      const cart = await read(cartId)
      expect(cart.promotions).toEqual([])
      expect(cart.item_total).toBeCloseTo(4.384, 8)
    })

    it("should deliver free with deals in the cart", async () => {
      const { breakfast } = app.seeded.combos
      const cartId = await newCart({
        shipping_address: { country_code: "sa" },
      })
      await addCombo(cartId, breakfast)
      await app.call(
        "guest",
        "POST",
        `/store/carts/${cartId}/shipping-methods`,
        { body: { option_id: app.seeded.delivery } }
      )
      expect((await read(cartId)).total).toBeCloseTo(29.99, 8)
      const cart = await promote(cartId, "FREESHIP")
      expect(cart.total).toBeCloseTo(19.99, 8)
    })
  }
)
