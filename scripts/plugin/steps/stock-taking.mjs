import assert from "node:assert/strict"
import { createRice } from "../groceries.mjs"

/** @type {import("./index.mjs").Step} */
export const stockTaking = {
  title: "a merchant counts sacks and sees the stock in grams",
  async run({ merchant, shop }) {
    const { product } = await createRice(merchant, shop, "Counted rice", 1000)
    const { stock_take } = await merchant.client.fetch("/admin/stock-takes", {
      method: "POST",
      body: {
        location_id: shop.locationId,
        reason: "received",
        mode: "add",
        lines: [
          {
            product_id: product,
            unit: { unit: "kg", unit_value: "5" },
            counted: 3,
          },
        ],
      },
    })
    assert.equal(stock_take.lines[0].before, 1000)
    assert.equal(stock_take.lines[0].after, 16_000)
    const { combinations } = await merchant.client.fetch(
      `/admin/products/${product}/basic-stock`
    )
    assert.equal(combinations[0].locations[0].available, 16_000)
    const { stock_levels } = await merchant.client.fetch(
      "/admin/stock-levels?q=Counted"
    )
    assert.equal(stock_levels[0].stocked, 16_000)
  },
}

/** @type {import("./index.mjs").Step} */
export const stockRests = {
  title: "stock off: its routes answer 404",
  async run({ merchant }) {
    for (const path of ["/admin/stock-levels", "/admin/stock-takes"]) {
      await assert.rejects(() => merchant.client.fetch(path), { status: 404 })
    }
  },
}
