import assert from "node:assert/strict"
import { createRice } from "../groceries.mjs"

/** @type {import("./index.mjs").Step} */
export const homepageShown = {
  title: "a merchant's section is on the homepage in two languages",
  async run({ merchant, storefront, shop }) {
    const { product } = await createRice(merchant, shop, "Homepage rice", 1000)
    await merchant.client.fetch("/admin/content/homepage-sections", {
      method: "POST",
      body: {
        title: "Picked for you",
        type: "custom",
        product_ids: [product],
        translations: { "ar-SA": { title: "مختارات لك" } },
      },
    })
    const read = (/** @type {string} */ locale) =>
      storefront(locale).client.fetch("/store/homepage", {
        query: { region_id: shop.regionId },
      })
    const english = await read("en-US")
    assert.equal(english.sections[0].title, "Picked for you")
    assert.equal(english.sections[0].products[0].id, product)
    assert.ok(english.sections[0].products[0].price.amount > 0)
    const arabic = await read("ar-SA")
    assert.equal(arabic.sections[0].title, "مختارات لك")
  },
}

/** @type {import("./index.mjs").Step} */
export const contentRests = {
  title: "content off: its routes answer 404",
  async run({ merchant, storefront }) {
    const { client } = storefront()
    for (const path of ["/store/homepage", "/store/banners"]) {
      await assert.rejects(() => client.fetch(path), { status: 404 })
    }
    await assert.rejects(
      () => merchant.client.fetch("/admin/content/banners"),
      {
        status: 404,
      }
    )
  },
}
