import { Modules } from "@medusajs/framework/utils"
import { forgetAnswers } from "../../../src/lib/cache/answers"
import { countSales } from "../../../src/workflows/content/count-sales"
import { suiteTest } from "../../support/app"
import { comboOf, createCombo } from "../../support/combos"
import { seedGreengrocer, type HomepageSection } from "../../support/content"
import { covers } from "../../support/covers"
import { createBranch, type Branch } from "../../support/shop"

covers(
  "GET /store/banners",
  "GET /store/homepage",
  "GET /store/homepage-sections",
  "GET /store/categories/tree",
  "GET /admin/content/homepage"
)

type Homepage = { sections: HomepageSection[] }
type Banners = { banners: { title: string; image_url: string; alt: string }[] }

const ARABIC = { "x-medusa-locale": "ar-SA" }

suiteTest(
  {
    seed: async (context) => ({
      ...(await seedGreengrocer(context)),
      other: await createBranch(context.container, "Jeddah"),
    }),
  },
  (app) => {
    beforeEach(() => forgetAnswers(app.container, "homepage"))

    const post = (path: string, body: unknown) =>
      app.call("admin", "POST", `/admin/content/${path}`, { body })
    const section = async (own: object) => {
      const body = { title: "Section", ...own }
      expect((await post("homepage-sections", body)).status).toBe(200)
      await app.settle()
    }
    const homepage = async (query = "", headers = {}) => {
      const region = `region_id=${app.shop.regionId}`
      const { status, data } = await app.call<Homepage>(
        "guest",
        "GET",
        `/store/homepage?${region}${query}`,
        { headers }
      )
      expect(status).toBe(200)
      return data.sections
    }
    const handles = async () =>
      (await homepage()).map(({ products }) => products.map((p) => p.handle))
    const keyOf = ({ publishableKey }: Branch) => ({
      "x-publishable-api-key": publishableKey,
    })
    /** An order of so many pieces, made as the core makes them. */
    const sell = async (handle: string, quantity: number, days = 0) => {
      const orders = app.container.resolve(Modules.ORDER)
      const order = await orders.createOrders({
        currency_code: "sar",
        sales_channel_id: app.shop.salesChannelId,
        items: [
          {
            title: handle,
            quantity,
            unit_price: 10,
            product_id: app.seeded.products[handle],
            variant_id: app.seeded.variants[handle],
          },
        ],
      })
      const knex = app.container.resolve("__pg_connection__")
      await knex("order")
        .where("id", order.id)
        .update({ created_at: new Date(Date.now() - days * 86_400_000) })
      return order.id
    }

    describe("GET /store/homepage", () => {
      it("should show sections of every type in order", async () => {
        const { products, fruit } = app.seeded
        await post(`products/${products.bread}`, { is_featured: true })
        await sell("oranges", 5)
        await sell("apples", 2)
        await section({ type: "featured", rank: 1 })
        await section({ type: "trending", rank: 2, window_days: 7 })
        await section({ type: "category", category_id: fruit, rank: 3 })
        await section({ type: "on_sale", rank: 4 })
        const product_ids = [products.lemons, products.apples]
        await section({ type: "custom", product_ids, rank: 5 })
        await section({ type: "new", limit: 4, rank: 6 })
        const [featured, trending, category, sale, custom, fresh] =
          await handles()

        expect(featured).toEqual(["bread"])
        expect(trending).toEqual(["oranges", "apples"])
        expect(category).toEqual(["oranges", "apples", "lemons"])
        expect(sale).toEqual(["lemons"])
        expect(custom).toEqual(["lemons", "apples"])
        expect(fresh).toHaveLength(4)
      })

      it("should price for the region and say what is in stock", async () => {
        const { products } = app.seeded
        const product_ids = [products.lemons, products.bread]
        await section({ type: "custom", product_ids })
        const [{ products: shown }] = await homepage()
        expect(shown).toMatchObject([
          {
            handle: "lemons",
            price: { currency_code: "sar", amount: 8, original_amount: 10 },
            in_stock: true,
            variant_id: app.seeded.variants.lemons,
            alt: "Title of lemons",
          },
          { handle: "bread", price: { amount: 10 }, in_stock: false },
        ])
        const kuwait = await app.call<Homepage>(
          "guest",
          "GET",
          `/store/homepage?region_id=${app.shop.kuwaitRegionId}`
        )
        expect(kuwait.data.sections[0].products[0].price).toMatchObject({
          currency_code: "kwd",
          amount: 1,
        })
        const bare = await app.call<Homepage>("guest", "GET", "/store/homepage")
        expect(bare.data.sections[0].products[0].price).toBeNull()
      })

      it("should speak the request's language, field by field", async () => {
        await section({
          type: "custom",
          subtitle: "Only in English",
          product_ids: [app.seeded.products.apples],
          translations: { "ar-SA": { title: "مختارات" } },
        })
        expect(await homepage("", ARABIC)).toMatchObject([
          {
            title: "مختارات",
            subtitle: "Only in English",
            products: [{ title: "عنوان apples" }],
          },
        ])
        expect(await homepage("&locale=fr-FR")).toMatchObject([
          { title: "Section", products: [{ title: "Title of apples" }] },
        ])
      })

      it("should show a branch its own products only", async () => {
        await section({ type: "new" })
        const { data } = await app.call<Homepage>(
          "guest",
          "GET",
          "/store/homepage",
          { headers: keyOf(app.seeded.other) }
        )
        expect(data.sections[0].products).toEqual([])
      })

      it("should show what has begun and is not over", async () => {
        const at = (hours: number) =>
          new Date(Date.now() + hours * 3_600_000).toISOString()
        await section({ title: "Over", type: "new", ends_at: at(-1) })
        await section({ title: "Later", type: "new", starts_at: at(1) })
        await section({ title: "Off", type: "new", is_active: false })
        await section({ title: "Now", type: "new", ends_at: at(1) })
        expect((await homepage()).map(({ title }) => title)).toEqual(["Now"])
        const list = await app.call<{
          homepage_sections: { title: string }[]
        }>("guest", "GET", "/store/homepage-sections")
        expect(list.data.homepage_sections).toMatchObject([{ title: "Now" }])
      })

      it("should follow what a merchant changes, kept or not", async () => {
        await section({
          type: "custom",
          product_ids: [app.seeded.products.bread],
        })
        await homepage("", ARABIC)
        const product = app.seeded.products.bread
        await app.call("admin", "POST", `/admin/products/${product}`, {
          body: { title: "Fresh bread" },
        })
        await app.call("admin", "POST", "/admin/translations/batch", {
          body: {
            create: [
              {
                reference: "product",
                reference_id: app.seeded.products.apples,
                locale_code: "en-GB",
                translations: { title: "Apples, guv" },
              },
            ],
          },
        })
        await app.settle()
        expect((await homepage())[0].products[0].title).toBe("Fresh bread")

        await post("homepage-sections", {
          title: "Second",
          type: "new",
          rank: 9,
        })
        await app.settle()
        expect(await homepage()).toHaveLength(2)
      })

      it("should refuse a region that is not there", async () => {
        const path = "/store/homepage?region_id=reg_none"
        const { status, data } = await app.call("guest", "GET", path)
        expect({ status, code: data.code }).toEqual({
          status: 404,
          code: "not_found",
        })
      })
    })

    describe("Sales", () => {
      it("should count the window's orders without cancelled ones", async () => {
        await section({ type: "trending", window_days: 7 })
        await sell("apples", 1)
        await sell("bread", 9, 8)
        const cancelled = await sell("lemons", 9)
        await app.container.resolve(Modules.ORDER).cancel(cancelled)
        await sell("oranges", 2)
        await Promise.all([
          countSales(app.container),
          countSales(app.container),
        ])
        await forgetAnswers(app.container, "homepage")
        expect(await handles()).toEqual([["oranges", "apples"]])
        const { data } = await app.call(
          "admin",
          "GET",
          `/admin/content/products/${app.seeded.products.bread}`
        )
        expect(data.product_content.sales).toEqual([
          { days: 7, quantity: 0, orders: 0 },
          { days: 30, quantity: 9, orders: 1 },
        ])
      })
    })

    describe("GET /store/banners", () => {
      it("should show each audience and branch its own", async () => {
        const banner = (title: string, own: object = {}) =>
          post("banners", { title, image_url: "/static/a.svg", ...own })
        await banner("All", {
          translations: {
            "ar-SA": { title: "للجميع", image_url: "/static/ar.svg" },
          },
        })
        await banner("Guests", { audience: "guests" })
        await banner("Customers", { audience: "customers", rank: 1 })
        const sales_channel_id = app.seeded.other.salesChannelId
        await banner("Jeddah", { sales_channel_id, rank: 2 })
        await banner("Cart", { placement: "cart" })
        const titles = async (
          actor: "guest" | "customer",
          query = "?placement=home",
          headers = {}
        ) => {
          const path = `/store/banners${query}`
          const { data } = await app.call<Banners>(actor, "GET", path, {
            headers,
          })
          return data.banners.map(({ title }) => title)
        }

        expect(await titles("guest")).toEqual(["All", "Guests"])
        expect(await titles("customer")).toEqual(["All", "Customers"])
        expect(await titles("guest", "?placement=cart")).toEqual(["Cart"])
        const jeddah = keyOf(app.seeded.other)
        expect(await titles("guest", "", jeddah)).toContain("Jeddah")
        const { data } = await app.call<Banners>(
          "guest",
          "GET",
          "/store/banners",
          {
            headers: ARABIC,
          }
        )
        expect(data.banners.find((b) => b.title === "للجميع")).toMatchObject({
          image_url: "/static/ar.svg",
          alt: "للجميع",
        })
      })
    })

    describe("GET /store/categories/tree", () => {
      it("should nest categories with pictures and counts", async () => {
        await post(`categories/${app.seeded.citrus}`, {
          image_url: "/static/citrus.svg",
          translations: { "ar-SA": { alt: "برتقال وليمون" } },
        })
        const { data } = await app.call(
          "guest",
          "GET",
          "/store/categories/tree",
          {
            headers: ARABIC,
          }
        )
        expect(data.categories).toMatchObject([
          {
            name: "Fruit",
            image_url: "",
            product_count: 1,
            children: [
              {
                name: "حمضيات",
                image_url: "/static/citrus.svg",
                alt: "برتقال وليمون",
                product_count: 2,
                children: [],
              },
            ],
          },
        ])
      })
    })

    describe("GET /admin/content/homepage", () => {
      const preview = (query: string) =>
        app.call<Homepage>("admin", "GET", `/admin/content/homepage?${query}`)

      it("should preview a branch in a language", async () => {
        await section({
          type: "new",
          limit: 2,
          translations: { "ar-SA": { title: "الجديد" } },
        })
        const all = await preview("locale=ar-SA&currency_code=sar")
        expect(all.data).toMatchObject({
          banners: [],
          sections: [{ title: "الجديد" }],
        })
        expect(all.data.sections[0].products).toHaveLength(2)
        const channel = `sales_channel_id=${app.seeded.other.salesChannelId}`
        expect((await preview(channel)).data.sections[0].products).toEqual([])
      })

      it("should have a deal in stock where any branch has it", async () => {
        const { shop, seeded } = app
        const channels = [seeded.other, shop].map((one) => one.salesChannelId)
        const { bread } = seeded.variants
        const link = await app.container
          .resolve("__pg_connection__")("product_variant_inventory_item")
          .where({ variant_id: bread })
          .first<{ inventory_item_id: string }>("inventory_item_id")
        await app.container.resolve(Modules.INVENTORY).createInventoryLevels({
          inventory_item_id: link.inventory_item_id,
          location_id: shop.locationId,
          stocked_quantity: 5,
        })
        await createCombo(app.call, {
          title: "Bread deal",
          ...comboOf(bread),
          status: "published",
          sales_channel_ids: channels,
        })
        await section({ type: "combos" })
        const stock = async (query: string) =>
          (await preview(query)).data.sections[0].products.map(
            ({ in_stock }) => in_stock
          )
        expect(await stock("currency_code=sar")).toEqual([true])
        expect(await stock(`sales_channel_id=${channels[1]}`)).toEqual([true])
        expect(await stock(`sales_channel_id=${channels[0]}`)).toEqual([false])
      })
    })
  }
)
