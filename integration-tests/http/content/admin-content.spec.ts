import { suiteTest } from "../../support/app"
import {
  seedGreengrocer,
  type AdminBanner,
  type AdminSection,
} from "../../support/content"
import { covers } from "../../support/covers"

covers(
  "GET /admin/content/banners",
  "POST /admin/content/banners",
  "GET /admin/content/banners/:id",
  "POST /admin/content/banners/:id",
  "DELETE /admin/content/banners/:id",
  "POST /admin/content/banners/order",
  "GET /admin/content/homepage-sections",
  "POST /admin/content/homepage-sections",
  "GET /admin/content/homepage-sections/:id",
  "POST /admin/content/homepage-sections/:id",
  "DELETE /admin/content/homepage-sections/:id",
  "POST /admin/content/homepage-sections/order",
  "GET /admin/content/settings",
  "POST /admin/content/settings",
  "GET /admin/content/products/:id",
  "POST /admin/content/products/:id",
  "GET /admin/content/categories/:id",
  "POST /admin/content/categories/:id",
  "GET /store/settings"
)

const BANNERS = "/admin/content/banners"
const SECTIONS = "/admin/content/homepage-sections"

type Problem = { code: string; errors?: { field: string; code: string }[] }

suiteTest({ seed: seedGreengrocer }, (app) => {
  const post = <T>(path: string, body: unknown) =>
    app.call<T>("admin", "POST", path, { body })
  const problems = async (path: string, body: unknown) => {
    const { status, data } = await post<Problem>(path, body)
    expect(status).toBe(400)
    return data.errors?.map(({ field, code }) => `${field}: ${code}`)
  }
  const banner = async (own: object = {}) => {
    const { status, data } = await post<{ banner: AdminBanner }>(BANNERS, {
      title: "Dates are here",
      image_url: "/static/dates.svg",
      ...own,
    })
    expect({ status, data }).toMatchObject({ status: 200 })
    return data.banner
  }
  const section = async (own: object = {}) => {
    const { data } = await post<{ homepage_section: AdminSection }>(SECTIONS, {
      title: "New in",
      type: "new",
      ...own,
    })
    return data.homepage_section
  }

  describe("Banners of a merchant", () => {
    it("should keep texts, picture per language and terms", async () => {
      const created = await banner({
        link: "/collections/dates",
        audience: "customers",
        placement: "cart",
        sales_channel_id: app.shop.salesChannelId,
        starts_at: "2020-01-01T00:00:00Z",
        translations: {
          "ar-SA": { title: "وصلت التمور", image_url: "/static/dates-ar.svg" },
        },
      })
      const { data } = await app.call(
        "admin",
        "GET",
        `${BANNERS}/${created.id}`
      )

      expect(data.banner).toEqual(created)
      expect(created).toMatchObject({
        id: expect.stringMatching(/^cbanner_/),
        subtitle: "",
        audience: "customers",
        placement: "cart",
        is_active: true,
        is_live: true,
        starts_at: "2020-01-01T00:00:00.000Z",
        translations: {
          "ar-SA": { title: "وصلت التمور", image_url: "/static/dates-ar.svg" },
        },
      })
    })

    it("should change and delete one", async () => {
      const { id } = await banner()
      const changed = await post<{ banner: AdminBanner }>(`${BANNERS}/${id}`, {
        is_active: false,
        translations: { "ar-SA": { title: "تمور" } },
      })
      expect(changed.data.banner).toMatchObject({
        title: "Dates are here",
        is_active: false,
        is_live: false,
        translations: { "ar-SA": { title: "تمور" } },
      })

      const gone = await app.call("admin", "DELETE", `${BANNERS}/${id}`)
      expect(gone.data).toEqual({ id, object: "banner", deleted: true })
      const { status } = await app.call("admin", "GET", `${BANNERS}/${id}`)
      expect(status).toBe(404)
    })

    it("should be put in an order, all or none", async () => {
      const [a, b, c] = [await banner(), await banner(), await banner()]
      const order = (ids: string[]) => post(`${BANNERS}/order`, { ids })
      expect((await order([c.id, a.id, b.id])).status).toBe(200)
      const shown = async () =>
        (
          await app.call<{ banners: AdminBanner[] }>("admin", "GET", BANNERS)
        ).data.banners.map(({ id }) => id)
      expect(await shown()).toEqual([c.id, a.id, b.id])

      expect((await order([a.id, "cbanner_none"])).status).toBe(404)
      expect(await shown()).toEqual([c.id, a.id, b.id])
    })

    it("should be found by title and place", async () => {
      await banner({ title: "Ramadan", placement: "cart" })
      await banner()
      const count = async (query: string) =>
        (await app.call("admin", "GET", `${BANNERS}?${query}`)).data.count
      expect(await count("q=rama")).toBe(1)
      expect(await count("placement=cart")).toBe(1)
      expect(await count("q=%25")).toBe(0)
    })

    it("should refuse all that is wrong at once", async () => {
      const wrong = {
        title: "x",
        image_url: "/a.svg",
        starts_at: "2026-02-01T00:00:00Z",
        ends_at: "2026-01-01T00:00:00Z",
        sales_channel_id: "sc_none",
      }
      expect(await problems(BANNERS, wrong)).toEqual([
        "ends_at: content_window",
        "sales_channel_id: sales_channel_unknown",
      ])
      expect(
        await problems(BANNERS, { title: "x", image_url: "javascript:alert()" })
      ).toEqual(["image_url: content_link_format"])
      const { id } = await banner({ ends_at: "2030-01-01T00:00:00Z" })
      expect(
        await problems(`${BANNERS}/${id}`, {
          starts_at: "2031-01-01T00:00:00Z",
        })
      ).toEqual(["ends_at: content_window"])
      const { data } = await app.call("admin", "GET", `${BANNERS}/${id}`)
      expect(data.banner.starts_at).toBeNull()
    })
  })

  describe("Homepage sections of a merchant", () => {
    it("should be made, changed, ordered and deleted", async () => {
      const first = await section()
      const second = await section({
        type: "custom",
        product_ids: [app.seeded.products.bread],
        translations: { "ar-SA": { title: "مختارات" } },
      })
      expect(second).toMatchObject({
        limit: 12,
        window_days: 30,
        product_ids: [app.seeded.products.bread],
        translations: { "ar-SA": { title: "مختارات" } },
      })
      const { id } = first
      const changed = await post<{ homepage_section: AdminSection }>(
        `${SECTIONS}/${id}`,
        { type: "category", category_id: app.seeded.fruit, limit: 4 }
      )
      expect(changed.data.homepage_section).toMatchObject({
        type: "category",
        limit: 4,
      })
      await post(`${SECTIONS}/order`, { ids: [second.id, id] })
      const { data } = await app.call<{ homepage_sections: AdminSection[] }>(
        "admin",
        "GET",
        SECTIONS
      )
      expect(data.homepage_sections.map((row) => row.id)).toEqual([
        second.id,
        id,
      ])
      await app.call("admin", "DELETE", `${SECTIONS}/${id}`)
      const gone = await app.call("admin", "GET", `${SECTIONS}/${id}`)
      expect(gone.status).toBe(404)
    })

    it("should refuse sources that are not there", async () => {
      const of = (own: object) =>
        problems(SECTIONS, { title: "x", type: "custom", ...own })
      expect(await of({})).toEqual(["product_ids: content_products_needed"])
      const product_ids = [app.seeded.products.bread, "prod_none"]
      expect(await of({ product_ids })).toEqual([
        "product_ids.1: content_product_unknown",
      ])
      expect(await of({ type: "category", category_id: "pcat_none" })).toEqual([
        "category_id: content_category_needed",
      ])
      expect(await of({ type: "best" })).toEqual(["type: invalid_value"])
    })
  })

  describe("Settings", () => {
    it("should show shoppers the public part in their language", async () => {
      const body = {
        name: "Sapt Market",
        terms: "Be nice.",
        email: "hello@example.com",
        notification_email: "boss@example.com",
        social: { instagram: "https://instagram.com/sapt" },
        opening_hours: { friday: [{ opens: "13:00", closes: "23:30" }] },
        theme: { primary: "#1a7f37" },
        translations: { "ar-SA": { name: "سوق سبت", terms: "كن لطيفًا." } },
      }
      const { status, data } = await post("/admin/content/settings", body)
      expect({ status, data }).toMatchObject({
        status: 200,
        data: { settings: body },
      })

      const shop = await app.call("guest", "GET", "/store/settings", {
        headers: { "x-medusa-locale": "ar-SA" },
      })
      expect(shop.data.settings).toMatchObject({
        name: "سوق سبت",
        terms: "كن لطيفًا.",
        tagline: "",
        theme: { primary: "#1a7f37" },
        currencies: [
          { code: "sar", is_default: true, decimals: 2 },
          { code: "kwd", is_default: false, decimals: 3 },
        ],
      })
      expect(
        (
          shop.data.settings as unknown as { locales: { code: string }[] }
        ).locales
          .map(({ code }) => code)
          .sort()
      ).toEqual(["ar-SA", "en-US"])
      expect(JSON.stringify(shop.data)).not.toContain("boss@example.com")
    })

    it("should be made once by callers at once", async () => {
      const answers = await Promise.all(
        ["a", "b", "c", "d"].map((name) =>
          post("/admin/content/settings", { name })
        )
      )
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    })

    it("should fall back to the store's own name", async () => {
      const { data } = await app.call("guest", "GET", "/store/settings")
      expect(data.settings.name).toBe("Medusa Store")
    })

    it("should refuse what is no colour, hour or number", async () => {
      const found = await problems("/admin/content/settings", {
        theme: { primary: "green" },
        opening_hours: { friday: [{ opens: "25:00", closes: "1:00" }] },
        phone: "call me",
        theme_colour: "#fff",
      })
      expect(found?.map((line) => line.split(":")[0])).toEqual([
        "phone",
        "opening_hours.friday.0.opens",
        "opening_hours.friday.0.closes",
        "theme.primary",
        "theme_colour",
      ])
    })
  })

  describe("Facts of products and categories", () => {
    it("should keep brand, featured and alternative texts", async () => {
      const path = `/admin/content/products/${app.seeded.products.apples}`
      const before = await app.call("admin", "GET", path)
      expect(before.data.product_content).toMatchObject({
        is_featured: false,
        brand: "",
        sales: [{ days: 30, quantity: 0, orders: 0 }],
        images: [{ url: "/static/apples.svg", alt: "" }],
      })
      const { images } = before.data.product_content as unknown as {
        images: { image_id: string }[]
      }
      const { data } = await post(path, {
        is_featured: true,
        brand: "Orchard",
        translations: { "ar-SA": { brand: "بستان" } },
        images: [
          {
            image_id: images[0].image_id,
            alt: "Red apples",
            translations: { "ar-SA": { alt: "تفاح أحمر" } },
          },
        ],
      })
      expect(data).toMatchObject({
        product_content: {
          is_featured: true,
          brand: "Orchard",
          translations: { "ar-SA": { brand: "بستان" } },
          images: [
            {
              alt: "Red apples",
              translations: { "ar-SA": { alt: "تفاح أحمر" } },
            },
          ],
        },
      })
      const shown = await app.call(
        "guest",
        "GET",
        "/store/products?handle=apples&fields=id,*content_product,*content_product.images",
        { headers: { "x-medusa-locale": "ar-SA" } }
      )
      expect(shown.data).toMatchObject({
        products: [
          {
            content_product: {
              brand: "بستان",
              is_featured: true,
              images: [{ alt: "تفاح أحمر" }],
            },
          },
        ],
      })
    })

    it("should refuse another product's picture and write nothing", async () => {
      const { apples, bread } = app.seeded.products
      const other = await app.call<{
        product_content: { images: { image_id: string }[] }
      }>("admin", "GET", `/admin/content/products/${bread}`)
      const [{ image_id }] = other.data.product_content.images
      expect(
        await problems(`/admin/content/products/${apples}`, {
          brand: "Orchard",
          images: [{ image_id, alt: "Bread" }],
        })
      ).toEqual(["images.0.image_id: content_image_unknown"])
      const path = `/admin/content/products/${apples}`
      const { data } = await app.call("admin", "GET", path)
      expect(data.product_content.brand).toBe("")
    })

    it("should say how long a text may be, in the reader's language", async () => {
      const path = `/admin/content/products/${app.seeded.products.apples}`
      const said = async (language: string) => {
        const { status, data } = await app.call<{
          errors: { field: string; message: string }[]
        }>("admin", "POST", path, {
          body: {
            brand: "x".repeat(301),
            translations: { "ar-SA": { brand: "ب".repeat(501) } },
          },
          headers: { "accept-language": language },
        })
        expect(status).toBe(400)
        return data.errors.map(({ field, message }) => `${field}: ${message}`)
      }
      expect(await said("en")).toEqual([
        "brand: At most 300 characters are taken.",
        "translations.ar-SA.brand: At most 500 characters are taken.",
      ])
      expect((await said("ar"))[0]).toBe("brand: يُقبل 300 حرفًا على الأكثر.")
    })

    it("should refuse a picture that is described twice", async () => {
      const { apples } = app.seeded.products
      const path = `/admin/content/products/${apples}`
      const { data } = await app.call<{
        product_content: { images: { image_id: string }[] }
      }>("admin", "GET", path)
      const [{ image_id }] = data.product_content.images
      const images = ["Apples", "Red apples"].map((alt) => ({ image_id, alt }))
      expect(await problems(path, { images })).toEqual([
        "images: content_image_twice",
      ])
    })

    it("should keep a category's picture in each language", async () => {
      const path = `/admin/content/categories/${app.seeded.fruit}`
      const facts = {
        image_url: "/static/fruit.svg",
        alt: "Fruit",
        translations: { "ar-SA": { alt: "فواكه" } },
      }
      expect((await post(path, facts)).data).toMatchObject({
        category_content: facts,
      })
      expect(await problems(path, { image_url: "fruit.svg" })).toEqual([
        "image_url: content_link_format",
      ])
      const { data } = await app.call("admin", "GET", path)
      expect(data).toMatchObject({ category_content: facts })
    })

    it("should answer 404 for what is not there", async () => {
      for (const path of ["products/prod_none", "categories/pcat_none"]) {
        const read = await app.call("admin", "GET", `/admin/content/${path}`)
        const write = await post(`/admin/content/${path}`, { alt: "x" })
        expect([read.status, write.status]).toEqual([404, 404])
      }
    })
  })
})
