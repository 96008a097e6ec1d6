import { suiteTest } from "../../support/app"
import { seedGreengrocer } from "../../support/content"
import { covers } from "../../support/covers"

covers(
  "GET /admin/translation-texts",
  "POST /admin/translation-texts",
  "GET /admin/translation-texts/summary",
  "GET /admin/translation-texts/export",
  "POST /admin/translation-texts/import"
)

type Text = {
  reference: string
  reference_id: string
  field: string
  of: string | null
  text: string
  translation: string | null
  sold: number
}
type List = { texts: Text[]; count: number }
type Import = {
  import?: { created: number; updated: number; unchanged: number }
  code?: string
  errors?: { field: string; code: string }[]
}

const TEXTS = "/admin/translation-texts"

suiteTest({ seed: seedGreengrocer }, (app) => {
  const list = async (query = "") => {
    const path = `${TEXTS}?locale_code=ar-SA${query}`
    const { status, data } = await app.call<List>("admin", "GET", path)
    expect({ status, data }).toMatchObject({ status: 200 })
    return data
  }
  const sold = (handle: string, quantity: number) =>
    app.container
      .resolve("__pg_connection__")("content_sales")
      .insert({
        id: `csales_${handle}`,
        product_id: app.seeded.products[handle],
        window_days: 30,
        quantity,
        order_count: 1,
        counted_at: new Date(),
      })
  const save = (texts: object[], locale = "ar-SA") =>
    app.call<Import>("admin", "POST", TEXTS, {
      body: { locale_code: locale, texts },
    })
  const bread = (translation: string, field = "title") => ({
    reference: "product",
    reference_id: app.seeded.products.bread,
    field,
    translation,
  })
  const send = (csv: string, query = "") =>
    app.call<Import>(
      "admin",
      "POST",
      `${TEXTS}/import?locale_code=ar-SA${query}`,
      {
        headers: { "content-type": "text/csv" },
        body: csv,
      }
    )

  describe("GET /admin/translation-texts", () => {
    it("should list what sells most first, with base and translation", async () => {
      await sold("lemons", 9)
      await sold("bread", 4)
      const { texts } = await list("&reference=product")
      expect(texts.slice(0, 2)).toEqual([
        {
          reference: "product",
          reference_id: app.seeded.products.lemons,
          field: "title",
          of: null,
          text: "Title of lemons",
          translation: "عنوان lemons",
          sold: 9,
        },
        expect.objectContaining({ text: "Title of bread", sold: 4 }),
      ])
    })

    it("should list what is missing, a variant with its product", async () => {
      await sold("bread", 4)
      const { texts, count } = await list(
        "&missing=true&reference=product_variant"
      )
      expect(count).toBe(4)
      expect(texts[0]).toMatchObject({
        text: "One",
        of: "Title of bread",
        translation: null,
        sold: 4,
      })
      expect((await list("&missing=true&reference=product")).count).toBe(0)
    })

    it("should count a category by what is sold in it", async () => {
      await sold("apples", 3)
      const { texts } = await list("&reference=product_category&missing=true")
      expect(texts).toMatchObject([{ text: "Fruit", sold: 3 }])
    })

    it("should find by either language and take % as it is", async () => {
      expect((await list("&q=lemons&reference=product")).count).toBe(1)
      expect((await list(`&q=${encodeURIComponent("حمضيات")}`)).count).toBe(1)
      expect((await list("&q=%25")).count).toBe(0)
    })

    it("should refuse a language that the store does not speak", async () => {
      const path = `${TEXTS}?locale_code=fr-FR`
      const { status, data } = await app.call("admin", "GET", path)
      expect({ status, code: data.code }).toEqual({
        status: 400,
        code: "locale_unknown",
      })
    })
  })

  describe("POST /admin/translation-texts", () => {
    it("should write one field and leave the others", async () => {
      await app.call(
        "admin",
        "POST",
        `/admin/products/${app.seeded.products.bread}`,
        {
          body: { subtitle: "Whole grain" },
        }
      )
      expect((await save([bread("خبز كامل", "subtitle")])).data).toEqual({
        saved: 1,
      })
      const { texts } = await list("&reference=product&q=bread")
      expect(texts[0]).toMatchObject({ translation: "عنوان bread" })
      const { data } = await app.call<{
        products: { subtitle: string; title: string }[]
      }>("guest", "GET", "/store/products?handle=bread", {
        headers: { "x-medusa-locale": "ar-SA" },
      })
      expect(data.products[0]).toMatchObject({
        title: "عنوان bread",
        subtitle: "خبز كامل",
      })
      await save([bread("")])
      expect((await list("&reference=product&missing=true")).count).toBe(1)
    })

    it("should refuse what is no text and write nothing", async () => {
      const { status, data } = await save([
        bread("خبز جديد"),
        bread("x", "handle"),
        { ...bread("x"), reference_id: "prod_none" },
      ])
      expect(status).toBe(400)
      expect(data.errors?.map(({ field }) => field)).toEqual([
        "texts.1",
        "texts.2",
      ])
      const { texts } = await list("&reference=product&q=bread")
      expect(texts[0].translation).toBe("عنوان bread")
    })
  })

  describe("GET /admin/translation-texts/summary", () => {
    it("should count texts by language and model", async () => {
      const { data } = await app.call<{
        locales: {
          locale_code: string
          texts: number
          translated: number
          models: { reference: string; texts: number; translated: number }[]
        }[]
      }>("admin", "GET", `${TEXTS}/summary`)
      expect(data.locales.map(({ locale_code }) => locale_code)).toEqual([
        "ar-SA",
      ])
      expect(data.locales[0].models).toEqual(
        expect.arrayContaining([
          { reference: "product", texts: 4, translated: 4 },
          { reference: "product_category", texts: 2, translated: 1 },
          { reference: "product_variant", texts: 4, translated: 0 },
        ])
      )
      expect(data.locales[0].translated).toBe(5)
    })
  })

  describe("A translator's file", () => {
    const exported = async (query = "") => {
      const path = `${TEXTS}/export?locale_code=ar-SA${query}`
      const { data } = await app.call<string>("admin", "GET", path)
      return String(data)
        .replace(/^\ufeff/, "")
        .trim()
        .split("\r\n")
    }

    it("should come back as it went out", async () => {
      const [header, ...rows] = await exported("&reference=product")
      expect(header).toBe(
        "reference,reference_id,field,of,sold,text,translation"
      )
      expect(rows).toHaveLength(4)
      const { status, data } = await send([header, ...rows].join("\n"))
      expect({ status, ...data.import }).toMatchObject({
        status: 200,
        created: 0,
        updated: 0,
        unchanged: 4,
      })
    })

    it("should write what was filled in", async () => {
      const [header, row] = await exported(
        "&missing=true&reference=product_category"
      )
      expect(row).toMatch(/,Fruit,$/)
      const { data } = await send(`${header}\n${row}فواكه`)
      expect(data.import).toMatchObject({ created: 1, updated: 0 })
      expect(
        await exported("&missing=true&reference=product_category")
      ).toHaveLength(1)
    })

    it("should report every bad row and write none", async () => {
      const { apples, bread, lemons } = app.seeded.products
      const csv = [
        "reference,reference_id,field,text,translation",
        `product,${apples},title,Title of apples,تفاح`,
        `product,${bread},title,Old title,خبز`,
        "product,prod_none,title,,شيء",
        `product,${lemons},handle,,ليمون`,
        `product,${apples},title,,تفاحة`,
        ",x,title,,شيء",
      ].join("\n")
      const { status, data } = await send(csv)
      expect(status).toBe(400)
      expect(data.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual(
        [
          "rows.3.text translation_base_changed",
          "rows.4.reference_id translation_unknown",
          "rows.5.reference_id translation_unknown",
          "rows.6.reference_id csv_row_twice",
          "rows.7.reference csv_required",
        ]
      )
      const { texts } = await list("&reference=product&q=apples")
      expect(texts[0].translation).toBe("عنوان apples")
      const dry = await send(csv, "&dry_run=true")
      expect(dry.status).toBe(200)
    })
  })
})
