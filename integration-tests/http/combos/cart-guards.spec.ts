import {
  updateInventoryLevelsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { readLineCombo } from "../../../src"
import { suiteTest } from "../../support/app"
import { createCombo } from "../../support/combos"
import { complete, payFor, readyCart } from "../../support/selling"
import { createDeli } from "./support/deli"
import { dealLines, plainLines, shopping } from "./support/shopping"

/** Ways to get at a deal's price without the deal. */
suiteTest({ seed: createDeli }, (app) => {
  const { newCart, addCombo, addLine, read, refresh, update, merchant } =
    shopping(app)

  /** A cart with one plain line and a deal, ready to be completed. */
  const ready = async (quantity = 2) => {
    const { delivery, combos, parts } = app.seeded
    const cartId = await readyCart(app.call, app.shop, delivery, [
      { variant_id: parts[2].variant_id, quantity: 1 },
      { variant_id: combos.breakfast.variant_id, quantity },
    ])
    return cartId
  }
  const completes = async (cartId: string) => {
    await payFor(app.call, cartId)
    const { status, data } = await complete(app.call, cartId)
    expect({ status, data }).toMatchObject({
      status: 200,
      data: { type: "order" },
    })
    return data.order
  }
  const refused = async (cartId: string, words: string) => {
    const { status, data } = await complete(app.call, cartId)
    expect(status).toBe(400)
    expect(data.message).toContain("Breakfast")
    expect(data.message).toContain(words)
  }

  describe("what changed between adding and completing", () => {
    it("should refuse another price, and repair it in one call", async () => {
      const cartId = await ready()
      const { breakfast } = app.seeded.combos
      await merchant(`/admin/combos/${breakfast.id}`, {
        prices: [
          { currency_code: "sar", amount: "25" },
          { currency_code: "kwd", amount: "2.5" },
        ],
      })
      await refused(cartId, "has changed")
      const { status, data } = await refresh(cartId)
      expect({ status, removed: data.removed }).toEqual({
        status: 200,
        removed: [],
      })
      expect(data.cart.item_total).toBeCloseTo(58.5, 8)
      const order = await completes(cartId)
      expect(Number(order.item_total)).toBeCloseTo(58.5, 8)
    })

    it("should refuse a deal that has ended, and take it out in one call", async () => {
      const cartId = await ready()
      const { breakfast } = app.seeded.combos
      await merchant(`/admin/combos/${breakfast.id}`, {
        ends_at: new Date(Date.now() - 1000).toISOString(),
      })
      await refused(cartId, "ended")
      const { data } = await refresh(cartId)
      expect(data.removed).toMatchObject([{ code: "combo_ended" }])
      expect(data.removed[0].message).toContain("Breakfast")
      expect(data.cart.item_total).toBeCloseTo(8.5, 8)
      await completes(cartId)
    })

    it("should refuse what the stock no longer covers, and repair it in one call", async () => {
      const cartId = await ready()
      const { bread } = app.seeded.items
      await updateInventoryLevelsWorkflow(app.container).run({
        input: {
          updates: [
            {
              inventory_item_id: bread.inventory_item_id,
              location_id: app.shop.locationId,
              stocked_quantity: 5,
            },
          ],
        },
      })
      await refused(cartId, "bread, 6 asked for and 5 available")
      const { data } = await refresh(cartId)
      expect(data.removed).toMatchObject([{ code: "combo_out_of_stock" }])
      expect(dealLines(data.cart)).toEqual([])
      await completes(cartId)
    })

    it.each([
      ["the combo's own product", "is not sold here now"],
      ["a part's product", "eggs is not sold now"],
    ])("should refuse when %s is unpublished", async (which, words) => {
      const cartId = await ready()
      const { combos, items } = app.seeded
      const own = which.includes("own")
      await updateProductsWorkflow(app.container).run({
        input: {
          selector: {
            id: own ? combos.breakfast.product_id : items.eggs.product_id,
          },
          update: { status: "draft" },
        },
      })
      await refused(cartId, words)
      const other = await newCart()
      const path = `/store/carts/${other}/combos`
      const { status } = await app.call("guest", "POST", path, {
        body: { combo_id: combos.breakfast.id },
      })
      expect(status).toBe(400)
      const { data } = await refresh(cartId)
      expect(data.removed).toHaveLength(1)
      await completes(cartId)
    })

    it("should name the deal in the cart's language", async () => {
      const cartId = await ready()
      expect((await update(cartId, { locale: "ar-SA" })).status).toBe(200)
      await payFor(app.call, cartId)
      const { breakfast } = app.seeded.combos
      await merchant(`/admin/combos/${breakfast.id}`, {
        ends_at: new Date(Date.now() - 1000).toISOString(),
      })
      const { status, data } = await complete(app.call, cartId)
      expect(status).toBe(400)
      expect(data.message).toContain("فطور")
    })
  })

  it("should give nothing for forged metadata", async () => {
    const { parts, combos } = app.seeded
    const cartId = await newCart()
    const { instance, cart } = await addCombo(cartId, combos.breakfast)
    const [line] = dealLines(cart)
    const metadata = {
      note: "mine",
      combo: { ...readLineCombo(line), instance_id: instance },
    }
    const plain = { variant_id: parts[1].variant_id, quantity: 1, metadata }
    await app.call("guest", "POST", `/store/carts/${cartId}/line-items`, {
      body: { ...plain, unit_price: 0.01 },
    })
    await app.call("guest", "POST", `/store/carts/${cartId}/line-items`, {
      body: plain,
    })
    const [added] = plainLines(await read(cartId))
    expect(added).toMatchObject({ unit_price: 9.25, quantity: 1 })
    expect(added.metadata).toMatchObject({ note: "mine" })
    const path = `/store/carts/${cartId}/line-items/${added.id}`
    await app.call("guest", "POST", path, { body: { quantity: 2, metadata } })
    const [updated] = plainLines(await read(cartId))
    expect(updated).toMatchObject({ unit_price: 9.25, quantity: 2 })
    expect(updated.metadata).not.toHaveProperty("combo")

    const made = await newCart({ items: [plain] })
    const [forged] = (await read(made)).items
    expect(forged.unit_price).toBe(9.25)
    expect(forged.metadata).not.toHaveProperty("combo")
  })

  it("should keep the deal of a line whose metadata is replaced", async () => {
    const { combos } = app.seeded
    const cartId = await newCart()
    const { cart, instance } = await addCombo(cartId, combos.breakfast)
    const [line] = dealLines(cart)
    const path = `/store/carts/${cartId}/line-items/${line.id}`
    const { status } = await app.call("guest", "POST", path, {
      body: {
        quantity: line.quantity * 2,
        metadata: { note: "sliced", combo: { instance_id: "x" } },
      },
    })
    expect(status).toBe(200)
    const after = dealLines(await read(cartId), instance)
    expect(after).toHaveLength(cart.items.length)
    const noted = after.find(({ id }) => id === line.id)
    expect(noted?.metadata).toMatchObject({ note: "sliced" })
    expect(readLineCombo(noted ?? line)?.quantity).toBe(2)
  })

  it("should not touch a line of another cart", async () => {
    const { combos, parts } = app.seeded
    const theirs = await newCart({
      items: [{ variant_id: parts[0].variant_id, quantity: 1 }],
    })
    const { cart } = await addCombo(theirs, combos.breakfast)
    const mine = await newCart()
    for (const { id } of cart.items) {
      const path = `/store/carts/${mine}/line-items/${id}`
      for (const [method, body] of [
        ["DELETE", undefined],
        ["POST", { quantity: 0 }],
        ["POST", { quantity: 6 }],
      ] as const) {
        const { status } = await app.call("guest", method, path, { body })
        expect(status).toBe(404)
      }
    }
    const own = dealLines(cart)[0]
    const instance = readLineCombo(own)?.instance_id
    for (const method of ["DELETE", "POST"] as const) {
      const path = `/store/carts/${mine}/combos/${instance}`
      const { status } = await app.call("guest", method, path, {
        body: method === "POST" ? { quantity: 9 } : undefined,
      })
      expect(status).toBe(404)
    }
    expect((await read(theirs)).items).toHaveLength(cart.items.length)
  })

  it("should leave the cart alone when a region has no price for its deal", async () => {
    const { parts } = app.seeded
    const local = await createCombo(app.call, {
      title: "Local",
      status: "published",
      sales_channel_ids: [app.shop.salesChannelId],
      pricing: "fixed",
      prices: [{ currency_code: "sar", amount: "5" }],
      slots: [
        { title: "A", choices: [{ variant_id: parts[0].variant_id }] },
        { title: "B", choices: [{ variant_id: parts[1].variant_id }] },
      ],
    })
    const cartId = await newCart()
    await addCombo(cartId, local, 2)
    await addLine(cartId, parts[3].variant_id, 5)
    const before = await read(cartId)
    const { status, data } = await update(cartId, {
      region_id: app.shop.kuwaitRegionId,
    })
    expect(status).toBe(400)
    expect(data.message).toContain("Local")
    const after = await read(cartId)
    const content = (cart: typeof before) => ({
      currency: cart.currency_code,
      total: cart.total,
      lines: cart.items
        .map(({ id, quantity, unit_price }) => [id, quantity, unit_price])
        .sort(),
    })
    expect(content(after)).toEqual(content(before))
  })

  it("should never make a line of a combo's own variant", async () => {
    const { drinks } = app.seeded.combos
    const items = [{ variant_id: drinks.variant_id, quantity: 1 }]
    const { status, data } = await app.call("guest", "POST", "/store/carts", {
      body: { region_id: app.shop.regionId, items },
    })
    expect(status).toBe(400)
    expect(data.message).toContain("Drinks")
  })
})
