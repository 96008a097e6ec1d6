import assert from "node:assert/strict"
import { createRice } from "../groceries.mjs"

const PATIENCE_MS = 30_000

/** @type {import("./index.mjs").Step} */
export const searchFinds = {
  title: "a new product is searched and suggested, one wrong letter or not",
  async run({ host, merchant, storefront, shop, skip }) {
    if (!(await hasSearch(host))) {
      return skip("this Medusa has no Search Module")
    }
    await createRice(merchant, shop, "Jasmine of the search", 50_000)
    const { client } = storefront()
    const found = async (/** @type {string} */ q) => {
      const { results } = await client.fetch("/store/search", {
        method: "POST",
        body: { entity: "product", filters: { q } },
      })
      return results[0].hits[0]?.document.title
    }
    const end = Date.now() + PATIENCE_MS
    while (!(await found("jasmine")) && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    assert.match(await found("jasmine"), /^Jasmine/)
    assert.match(await found("JASMNIE"), /^Jasmine/)
    const { suggestions } = await client.fetch("/store/search/suggestions", {
      query: { q: "jas" },
    })
    assert.match(suggestions[0].text, /^Jasmine/)
  },
}

/** @type {import("./index.mjs").Step} */
export const searchRests = {
  title: "search off: nothing is searched, and suggestions answer 404",
  async run({ storefront }) {
    const { client } = storefront()
    const post = { method: "POST", body: { entity: "product" } }
    await assert.rejects(client.fetch("/store/search", post), { status: 404 })
    await assert.rejects(
      client.fetch("/store/search/suggestions", { query: { q: "jas" } }),
      { status: 404 }
    )
  },
}

/** @param {import("../host.mjs").Host} host */
async function hasSearch(host) {
  return await host.evaluate(
    `const { Modules } = require("@medusajs/framework/utils")
     console.log(JSON.stringify(Boolean(Modules.SEARCH)))
     process.exit(0)`
  )
}
