import { groupByCombo } from "../../../src"
import { suiteTest } from "../../support/app"
import { complete, payFor, readyCart } from "../../support/selling"
import { inMinor, sumOf, type CartAnswer } from "./support/cart-answer"
import { createDeli } from "./support/deli"
import { dealLines, shopping } from "./support/shopping"

/** Two tabs, a double tap, a slow network: calls that overlap on one cart. */
suiteTest({ seed: createDeli }, (app) => {
  const { read, refresh } = shopping(app)

  const ready = () => {
    const { delivery, combos, parts } = app.seeded
    return readyCart(app.call, app.shop, delivery, [
      { variant_id: combos.breakfast.variant_id, quantity: 2 },
      { variant_id: combos.pair.variant_id, quantity: 1 },
      { variant_id: parts[0].variant_id, quantity: 3 },
    ])
  }

  /** What each instance in the cart lacks, by its own lines. */
  const faults = (cart: CartAnswer) => {
    const decimals = cart.currency_code === "kwd" ? 3 : 2
    return groupByCombo(cart.items).flatMap(({ combo, lines }) => {
      if (!combo) {
        return []
      }
      const price = inMinor(combo.price, decimals) * BigInt(combo.quantity)
      const sum = sumOf(lines, decimals)
      return sum === price ? [] : [`${combo.title}: ${sum} of ${price}`]
    })
  }

  it("should keep deals whole when calls overlap", async () => {
    const { combos, parts } = app.seeded
    for (let round = 0; round < 3; round++) {
      const cartId = await ready()
      const path = `/store/carts/${cartId}`
      const lines = dealLines(await read(cartId))
      const last = lines[lines.length - 1]
      const calls = [
        ["POST", `${path}/line-items/${lines[0].id}`, { quantity: 0 }],
        ["DELETE", `${path}/line-items/${last.id}`],
        ["POST", `${path}/combos`, { combo_id: combos.pair.id }],
        [
          "POST",
          `${path}/line-items`,
          { variant_id: combos.breakfast.variant_id, quantity: 1 },
        ],
        [
          "POST",
          `${path}/line-items`,
          { variant_id: parts[0].variant_id, quantity: 1 },
        ],
        ["POST", path, { region_id: app.shop.kuwaitRegionId }],
        ["POST", `${path}/refresh-combos`, {}],
      ] as const
      const answers = await Promise.all(
        calls.map(([method, url, body]) =>
          app.call("guest", method, url, { body })
        )
      )
      expect(answers.some(({ status }) => status === 200)).toBe(true)
      // The core's own handlers answer 500 when the cart is locked too long.
      const ours = answers.filter(
        ({ data }) => String(data.code) !== "unknown_error"
      )
      for (const { status } of ours) {
        expect([200, 400, 404, 409]).toContain(status)
      }
      expect({ round, faults: faults(await read(cartId)) }).toEqual({
        round,
        faults: [],
      })
      const { status, data } = await refresh(cartId)
      expect({ status, removed: data.removed }).toEqual({
        status: 200,
        removed: [],
      })
    }
  })

  it("should sell what the cart holds when it is changed while it is completed", async () => {
    for (let round = 0; round < 3; round++) {
      const cartId = await ready()
      const path = `/store/carts/${cartId}`
      const [line] = dealLines(await read(cartId))
      const [order] = await Promise.all([
        complete(app.call, cartId),
        app.call("guest", "DELETE", `${path}/line-items/${line.id}`),
        app.call("guest", "POST", `${path}/line-items/${line.id}`, {
          body: { quantity: line.quantity / 2 },
        }),
      ])
      let sold = order.data
      if (String(sold.type) !== "order") {
        await payFor(app.call, cartId)
        const again = await complete(app.call, cartId)
        expect(again.data.type).toBe("order")
        sold = again.data
      }
      const made = sold.order as unknown as CartAnswer
      expect({ round, faults: faults(made) }).toEqual({ round, faults: [] })
      const titles = groupByCombo(made.items).map(({ combo }) => combo?.title)
      expect(titles).toContain("Pair")
    }
  })
})
