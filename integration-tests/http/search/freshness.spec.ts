import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { writeProducts } from "../../../src/workflows/search/write-products"
import { sweepProducts } from "../../../src/workflows/search/sweep-products"
import { suiteTest } from "../../support/app"
import { createCombo } from "../../support/combos"
import { eventually } from "../../support/eventually"
import { complete, readyCart } from "../../support/selling"
import { createShelf } from "./support/grocery-shelf"
import { searching } from "./support/searching"

const ARABIC = { "x-medusa-locale": "ar-SA" }

suiteTest({ seed: createShelf }, (app) => {
  const { handles, one, search } = searching(app)
  const product = (handle: string) => {
    const found = app.seeded.products[handle]
    if (!found) {
      throw new Error(`No product ${handle}`)
    }
    const [variant] = Object.values(found.variants)
    return { ...found, variant: variant as string }
  }
  const admin = async (path: string, body?: unknown) => {
    const { status, data } = await app.call("admin", "POST", path, { body })
    expect([status, status === 200 ? "" : data]).toEqual([200, ""])
    return data
  }
  const priceOf = async (handle: string) => (await one(handle))?.prices.sar

  describe("The search index", () => {
    it("should follow titles, status and deletion", async () => {
      const { id } = product("tomatoes")
      await admin(`/admin/products/${id}`, { title: "Cherry Tomatoes" })
      await eventually(async () =>
        expect(await handles("cherry")).toEqual(["tomatoes"])
      )
      await admin(`/admin/products/${id}`, { status: "draft" })
      await eventually(async () => expect(await handles("cherry")).toEqual([]))
      await admin(`/admin/products/${id}`, { status: "published" })
      await eventually(async () =>
        expect(await handles("cherry")).toEqual(["tomatoes"])
      )
      await app.call("admin", "DELETE", `/admin/products/${id}`)
      await eventually(async () => expect(await handles("cherry")).toEqual([]))
    })

    it("should follow translations", async () => {
      const { id } = product("creme-fraiche")
      const row = {
        reference: "product",
        reference_id: id,
        locale_code: "ar-SA",
      }
      const made = await admin("/admin/translations/batch", {
        create: [{ ...row, translations: { title: "قشطة طازجة" } }],
      })
      await eventually(async () =>
        expect((await one("creme-fraiche", ARABIC))?.title).toBe("قشطة طازجة")
      )
      expect((await handles("قشطه"))[0]).toBe("creme-fraiche")
      await admin("/admin/translations/batch", {
        delete: [String(made.created[0].id)],
      })
      await eventually(async () =>
        expect((await one("creme-fraiche", ARABIC))?.title).toBe(
          "Crème Fraîche"
        )
      )
    })

    it("should follow prices", async () => {
      const { id, variant } = product("tomatoes")
      expect(await priceOf("tomatoes")).toBe(4)
      await admin(`/admin/products/${id}/variants/${variant}`, {
        prices: [{ currency_code: "sar", amount: 5.5 }],
      })
      await eventually(async () => expect(await priceOf("tomatoes")).toBe(5.5))
    })

    it("should follow price lists, also by the clock", async () => {
      const { variant } = product("tomatoes")
      const { price_list } = await admin("/admin/price-lists", {
        title: "Sale",
        description: "Sale",
        type: "sale",
        status: "active",
        prices: [{ variant_id: variant, currency_code: "sar", amount: 3 }],
      })
      await eventually(async () =>
        expect(await one("tomatoes")).toMatchObject({
          prices: { sar: 3 },
          regular_prices: { sar: 4 },
          is_on_sale: true,
        })
      )
      await sweepProducts(app.container)
      // As time does it: without an event.
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      await knex("price_list")
        .where({ id: String(price_list.id) })
        .update({ ends_at: knex.raw("now()") })
      expect(await priceOf("tomatoes")).toBe(3)
      expect(await sweepProducts(app.container)).toBeGreaterThan(0)
      expect(await priceOf("tomatoes")).toBe(4)
    })

    it("should take a price back that was deleted from a list", async () => {
      const { variant } = product("tomatoes")
      const { price_list } = await admin("/admin/price-lists", {
        title: "Sale",
        description: "Sale",
        type: "sale",
        status: "active",
        prices: [{ variant_id: variant, currency_code: "sar", amount: 3 }],
      })
      await eventually(async () => expect(await priceOf("tomatoes")).toBe(3))
      const path = `/admin/price-lists/${price_list.id}`
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const prices: { id: string }[] = await knex("price")
        .where({ price_list_id: String(price_list.id) })
        .select("id")
      const ids = prices.map(({ id }) => id)
      await admin(`${path}/prices/batch`, { delete: ids })
      await eventually(async () => expect(await priceOf("tomatoes")).toBe(4))
    })

    it("should follow the stock of each branch, orders too", async () => {
      const { inventoryItemId, variant } = product("watermelon")
      expect((await one("watermelon"))?.in_stock).toBe(true)
      const cart = await readyCart(app.call, app.shop, app.seeded.delivery, [
        { variant_id: variant, quantity: 3 },
      ])
      expect((await complete(app.call, cart)).data.type).toBe("order")
      await eventually(async () =>
        expect((await one("watermelon"))?.in_stock).toBe(false)
      )
      const level = `/admin/inventory-items/${inventoryItemId}/location-levels/${app.shop.locationId}`
      await admin(level, { stocked_quantity: 10 })
      await eventually(async () =>
        expect((await one("watermelon"))?.in_stock).toBe(true)
      )
    })

    it("should follow sales channels", async () => {
      const { id } = product("watermelon")
      const headers = {
        "x-publishable-api-key": app.seeded.other.publishableKey,
      }
      expect(await handles("watermelon", { headers })).toEqual([])
      const { salesChannelId } = app.seeded.other
      await admin(`/admin/sales-channels/${salesChannelId}/products`, {
        add: [id],
      })
      // A link of the core's names no product in its event: the minute's sweep.
      await sweepProducts(app.container)
      expect(await handles("watermelon", { headers })).toEqual(["watermelon"])
    })

    it("should show deals while they run", async () => {
      const { variant } = product("tomatoes")
      const made = await createCombo(app.call, {
        title: "Salad Box",
        status: "published",
        sales_channel_ids: [app.shop.salesChannelId],
        pricing: "percent_off",
        percent: "10",
        slots: [{ title: "Tomatoes", choices: [{ variant_id: variant }] }],
      })
      await eventually(async () =>
        expect((await search("salad box")).hits[0]?.document).toMatchObject({
          title: "Salad Box",
          is_combo: true,
          in_stock: true,
        })
      )
      // Found by its parts, after the parts themselves.
      expect(await handles("طماطم")).toContain(made.handle)
      await sweepProducts(app.container)
      const knex = app.container.resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      await knex("combo")
        .where({ id: made.id })
        .update({ ends_at: knex.raw("now()") })
      await sweepProducts(app.container)
      expect(await handles("salad box")).not.toContain(made.handle)
    })

    it("should be rebuilt while it is searched", async () => {
      const rebuilt = app.call(
        "admin",
        "POST",
        "/admin/search-indexes/product/reindex",
        { body: {} }
      )
      for (let turn = 0; turn < 5; turn++) {
        expect((await handles("tomatoes"))[0]).toBe("tomatoes")
      }
      expect((await rebuilt).status).toBe(202)
      await app.settle()
      expect((await handles("tomatoes"))[0]).toBe("tomatoes")
    })

    it("should never go back to what a slower writer has read", async () => {
      const { id } = product("tomatoes")
      const module = app.container.resolve(Modules.SEARCH)
      const late = { id, version: 1, title: "Old", status: "published" }
      await module.upsertDocuments({ index: "product", documents: [late] })
      expect((await one("tomatoes"))?.title).toBe("Tomatoes")
      await Promise.all(
        Array.from({ length: 8 }, () => writeProducts(app.container, [id]))
      )
      expect((await one("tomatoes"))?.title).toBe("Tomatoes")
    })
  })
})
