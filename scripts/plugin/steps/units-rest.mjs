import assert from "node:assert/strict"
import { CHROMIUM, openAdmin } from "../browser.mjs"

/** @type {import("./index.mjs").Step[]} */
export const unitsRest = [
  {
    title: "units off: their routes answer 404, the core's go on",
    async run({ merchant, storefront }) {
      const { client, store } = storefront()
      const { products } = await store.product.list({ limit: 1 })
      const product = products[0].id
      const gone = [
        () => client.fetch("/store/units"),
        () => client.fetch(`/store/products/${product}/units`),
        () => merchant.client.fetch("/admin/units"),
        () => merchant.client.fetch(`/admin/products/${product}/units`),
      ]
      for (const call of gone) {
        await assert.rejects(call, { status: 404 })
      }
    },
  },
  {
    title: "units off: the admin's menu does not name them",
    async run(context) {
      if (!CHROMIUM) {
        return context.skip("no Chromium, set CHROMIUM to its path")
      }
      await openAdmin(context, "/products", async (page) => {
        // A neighbour in the same menu tells that it has been drawn.
        await page.getByRole("link", { name: "Collections" }).waitFor()
        const entry = page.getByRole("link", { name: "Units", exact: true })
        assert.equal(await entry.count(), 0)
      })
    },
  },
]
