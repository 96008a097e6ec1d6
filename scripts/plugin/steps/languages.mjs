import assert from "node:assert/strict"
import { createRice } from "../groceries.mjs"

const TEXTS = "/admin/translation-texts"

/** @type {import("./index.mjs").Step} */
export const languagesSpoken = {
  title: "what is missing is listed, written, and read in carts",
  async run({ merchant, storefront, shop }) {
    const { product } = await createRice(merchant, shop, "Spoken rice", 100_000)
    const { product: made } = await merchant.admin.product.retrieve(product, {
      fields: "id,variants.id",
    })
    const missing = await merchant.client.fetch(TEXTS, {
      query: {
        locale_code: "ar-SA",
        reference: "product",
        missing: "true",
        q: "Spoken rice",
      },
    })
    assert.deepEqual(
      missing.texts.map((/** @type {any} */ text) => text.reference_id),
      [product]
    )
    await merchant.client.fetch(TEXTS, {
      method: "POST",
      body: {
        locale_code: "ar-SA",
        texts: [
          {
            reference: "product",
            reference_id: product,
            field: "title",
            translation: "أرز ناطق",
          },
        ],
      },
    })
    const { cart } = await storefront().store.cart.create({
      region_id: shop.regionId,
      items: [{ variant_id: made.variants[0].id, quantity: 1 }],
    })
    const titleIn = async (/** @type {string} */ locale) => {
      const sdk = storefront(locale)
      const answer = await sdk.store.cart.retrieve(cart.id)
      return answer.cart.items[0].product_title
    }
    assert.equal(await titleIn("en-US"), "Spoken rice")
    assert.equal(await titleIn("ar-SA"), "أرز ناطق")
  },
}

/** @type {import("./index.mjs").Step} */
export const languagesRest = {
  title: "translations off: the list of what is missing answers 404",
  async run({ merchant }) {
    await assert.rejects(
      () => merchant.client.fetch(TEXTS, { query: { locale_code: "ar-SA" } }),
      { status: 404 }
    )
  },
}
