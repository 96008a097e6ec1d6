import { suiteTest } from "../../support/app"
import { covers } from "../../support/covers"
import { eventually } from "../../support/eventually"
import { createShelf } from "./support/grocery-shelf"
import { searching } from "./support/searching"

covers("GET /store/search/suggestions")

const ARABIC = { "x-medusa-locale": "ar-SA" }

/** A way to write it, what is typed, and what comes first. */
const WAYS: [string, string, string][] = [
  ["a whole word", "tomatoes", "tomatoes"],
  ["another case and accents", "CREME fraiche", "creme-fraiche"],
  ["the beginning of a word", "tom", "tomatoes"],
  ["one letter missing", "tomatos paste", "tomato-paste"],
  ["two letters swapped", "wtaermelon", "watermelon"],
  ["another letter", "arabic coffae", "arabic-coffee"],
  ["words in another order", "paste tomato", "tomato-paste"],
  ["one word in two", "water melon", "watermelon"],
  ["two words in one", "oliveoil", "olive-oil"],
  ["a word of the description", "cardamom", "arabic-coffee"],
  ["a barcode", "6280000001053", "watermelon"],
  ["a barcode in Arabic digits", "٦٢٨٠٠٠٠٠٠١٠٥٣", "watermelon"],
  ["a SKU without its dashes", "drkcofar", "arabic-coffee"],
  ["Arabic without hamza and diacritics", "بطيخ", "watermelon"],
  ["ha for ta marbuta", "قهوه عربيه", "arabic-coffee"],
  ["diacritics and tatweel", "قَهْـــوَة", "arabic-coffee"],
  ["an article", "القهوة", "arabic-coffee"],
  ["the beginning of an Arabic word", "طما", "tomatoes"],
  ["one wrong Arabic letter", "قهزة عربية", "arabic-coffee"],
  ["a Persian keyboard's letters", "قهوه عربیه", "arabic-coffee"],
]

suiteTest({ seed: createShelf }, (app) => {
  const { post, search, handles, one } = searching(app)
  const atOther = () => ({
    "x-publishable-api-key": app.seeded.other.publishableKey,
  })

  describe("POST /store/search", () => {
    it("should find what is meant, however it is written", async () => {
      const found: Record<string, string | undefined> = {}
      for (const [way, q] of WAYS) {
        found[way] = (await handles(q))[0]
      }
      expect(found).toEqual(
        Object.fromEntries(WAYS.map(([way, , handle]) => [way, handle]))
      )
    })

    it("should put whole words before beginnings and mistakes", async () => {
      expect(await handles("tomato paste")).toEqual([
        "tomato-paste",
        "tomatoes",
      ])
      expect(await handles("tomatoes")).toEqual(["tomatoes", "tomato-paste"])
    })

    it("should find nothing for what nobody sells", async () => {
      for (const q of ["xylophone", "؟!", "zzzz", "'; drop table product"]) {
        expect(await search(q)).toMatchObject({
          hits: [],
          metadata: { count: 0, query: q },
        })
      }
    })

    it("should answer in the language of the request", async () => {
      const { hits } = await search("coffee", { headers: ARABIC })
      expect(hits[0]?.document.title).toBe("قهوة عربية")
      const plain = await search("coffee")
      expect(plain.hits[0]?.document.title).toBe("Arabic Coffee")
      const untranslated = await search("creme", { headers: ARABIC })
      expect(untranslated.hits[0]?.document.title).toBe("Crème Fraîche")
      const fields = ["title"]
      const narrow = await search("coffee", { headers: ARABIC, fields })
      expect(narrow.hits[0]?.document).toEqual({ title: "قهوة عربية" })
    })

    it("should tell each branch its own products and stock", async () => {
      const here = await search("")
      expect(here.metadata.count).toBe(6)
      const there = await search("", { headers: atOther() })
      expect(there.hits.map(({ document }) => document.handle).sort()).toEqual([
        "arabic-coffee",
        "olive-oil",
        "tomatoes",
      ])
      expect((await one("olive-oil"))?.in_stock).toBe(false)
      expect((await one("olive-oil", atOther()))?.in_stock).toBe(true)
      const filters = { in_stock: true }
      expect(await handles("oil", { filters })).toEqual([])
      expect(await handles("oil", { filters, headers: atOther() })).toEqual([
        "olive-oil",
      ])
      expect(await handles("oil", { filters: { in_stock: false } })).toEqual([
        "olive-oil",
      ])
    })

    it("should keep other branches and sales to itself", async () => {
      const { hits } = await search("tomatoes")
      expect(Object.keys(hits[0]?.document ?? {})).not.toEqual(
        expect.arrayContaining(["sales_channel_ids"])
      )
      for (const field of [
        "sales_channel_ids",
        "in_stock_channel_ids",
        "popularity",
        "version",
      ]) {
        expect(hits[0]?.document).not.toHaveProperty(field)
        const filtered = await post({
          entity: "product",
          filters: { $or: [{ [field]: app.seeded.other.salesChannelId }] },
        })
        const asked = await post({ entity: "product", fields: [field] })
        expect([filtered.status, asked.status]).toEqual([400, 400])
      }
    })

    it("should filter, sort, count and page", async () => {
      const cheap = await search("", {
        filters: { prices: undefined, "prices.sar": { $lte: 12 } },
        pagination: { order: { "prices.sar": "DESC" }, take: 2 },
      })
      expect(cheap.hits.map(({ document }) => document.prices.sar)).toEqual([
        12, 6.5,
      ])
      expect(cheap.metadata).toMatchObject({ count: 3, skip: 0, take: 2 })
      const next = await search("", {
        filters: { "prices.sar": { $lte: 12 } },
        pagination: { order: { "prices.sar": "DESC" }, take: 2, skip: 2 },
      })
      expect(next.hits.map(({ document }) => document.handle)).toEqual([
        "tomatoes",
      ])
      const beyond = await search("", { pagination: { skip: 50 } })
      expect(beyond).toMatchObject({ hits: [], metadata: { count: 6 } })
    })

    it("should answer several queries with facets, as InstantSearch asks", async () => {
      const facets = [
        "units",
        {
          field: "prices.sar",
          type: "range",
          ranges: [
            { key: "low", to: 10 },
            { key: "high", from: 10 },
          ],
        },
        { field: "prices.kwd", type: "stats" },
      ]
      const { status, data } = await post({
        queries: [
          {
            entity: "product",
            filters: { q: "طماطم" },
            search_options: { facets, include_score: true },
          },
          {
            entity: "product",
            filters: { q: "coffee" },
            pagination: { take: 0 },
          },
        ],
      })
      expect(status).toBe(200)
      expect(data.results[0]).toMatchObject({
        facets: {
          units: { type: "value", values: [{ value: "piece", count: 2 }] },
          "prices.sar": {
            type: "range",
            ranges: [
              { key: "low", count: 2 },
              { key: "high", count: 0 },
            ],
          },
          "prices.kwd": { type: "stats", min: 1, max: 1, count: 2 },
        },
      })
      expect(data.results[0]?.hits[0]?.score).toBeGreaterThan(0)
      expect(data.results[1]).toMatchObject({
        hits: [],
        metadata: { count: 1 },
      })
    })

    describe("with tags and brands", () => {
      const admin = async (path: string, body: unknown) => {
        const answer = await app.call("admin", "POST", path, { body })
        expect(answer).toMatchObject({ status: 200 })
        return answer.data
      }
      const idOf = (handle: string) => String(app.seeded.products[handle]?.id)
      const tagged = async (value: string, handles: string[]) => {
        const { product_tag } = await admin("/admin/product-tags", { value })
        for (const handle of handles) {
          const before = await app.call<{
            product: { tags: { id: string }[] }
          }>("admin", "GET", `/admin/products/${idOf(handle)}`)
          const tags = [...before.data.product.tags, product_tag]
          await admin(`/admin/products/${idOf(handle)}`, {
            tags: tags.map(({ id }) => ({ id })),
          })
        }
        return String(product_tag.id)
      }
      const branded = (handle: string, brand: string, arabic?: string) =>
        admin(`/admin/content/products/${idOf(handle)}`, {
          brand,
          ...(arabic && { translations: { "ar-SA": { brand: arabic } } }),
        })
      const facet = async (field: string, asked: object = {}) =>
        (
          await search("", {
            search_options: { facets: [field] },
            ...asked,
          })
        ).facets?.[field]?.values
      let organic: string

      beforeEach(async () => {
        organic = await tagged("Organic", ["tomatoes", "arabic-coffee"])
        await tagged("Local", ["tomatoes"])
        await branded("tomatoes", "Green Field", "الحقل الأخضر")
        await branded("arabic-coffee", "Green Field", "الحقل الأخضر")
        await branded("watermelon", "Nile")
        await eventually(async () =>
          expect((await one("tomatoes"))?.tags).toEqual(["Local", "Organic"])
        )
        await admin("/admin/translations/batch", {
          create: [
            {
              reference: "product_tag",
              reference_id: organic,
              locale_code: "ar-SA",
              translations: { value: "عضوي" },
            },
          ],
        })
        await eventually(async () => {
          const coffee = await one("arabic-coffee", ARABIC)
          expect(coffee?.tags).toEqual(["عضوي"])
          const tomatoes = await one("tomatoes", ARABIC)
          expect(tomatoes?.tags).toContain("عضوي")
          expect(tomatoes?.brand).toBe("الحقل الأخضر")
          expect(coffee?.brand).toBe("الحقل الأخضر")
          expect((await one("watermelon"))?.brand).toBe("Nile")
        })
      })

      it("should say the brand in the reader's language", async () => {
        expect((await one("tomatoes"))?.brand).toBe("Green Field")
        expect((await one("watermelon", ARABIC))?.brand).toBe("Nile")
        expect(await handles("green field")).toHaveLength(2)
        expect(await handles("الحقل الاخضر")).toHaveLength(2)
        const fields = ["brand"]
        const { hits } = await search("tomatoes", { headers: ARABIC, fields })
        expect(hits[0]?.document).toEqual({ brand: "الحقل الأخضر" })

        await branded("tomatoes", "Red Field", "الحقل الأحمر")
        await eventually(async () =>
          expect((await one("tomatoes", ARABIC))?.brand).toBe("الحقل الأحمر")
        )
      })

      it("should count what is shown, in the reader's language", async () => {
        expect(await facet("tags")).toEqual([
          { value: "Organic", count: 2 },
          { value: "Local", count: 1 },
        ])
        expect(await facet("tags", { headers: ARABIC })).toEqual([
          { value: "عضوي", count: 2 },
          { value: "Local", count: 1 },
        ])
        expect(await facet("brand", { headers: ARABIC })).toEqual([
          { value: "الحقل الأخضر", count: 2 },
          { value: "Nile", count: 1 },
        ])
        const both = await search("", {
          headers: ARABIC,
          search_options: {
            facets: [{ field: "tags", type: "value", query: "عض" }, "units"],
          },
        })
        expect(both.facets).toMatchObject({
          tags: { values: [{ value: "عضوي", count: 2 }] },
          units: { values: [{ value: "piece", count: 6 }] },
        })
        expect(Object.keys(both.facets ?? {})).toEqual(["tags", "units"])
      })

      it("should filter by the shown text, the base text and the id", async () => {
        const found = async (filters: object, headers = ARABIC) =>
          (await handles("", { filters: { ...filters }, headers })).sort()
        const two = ["arabic-coffee", "tomatoes"]
        for (const filters of [
          { tags: "عضوي" },
          { tags: "Organic" },
          { tags: ["Organic"] },
          { tags: { $in: ["عضوي", "none"] } },
          { tags: { $eq: "Organic" } },
          { tag_ids: organic },
          { brand: "Green Field" },
          { brand: { $ne: "Nile" }, tags: "عضوي" },
          { $or: [{ brand: "الحقل الأخضر" }, { tags: "none" }] },
        ]) {
          expect([filters, await found(filters)]).toEqual([filters, two])
        }
        expect(
          await found({ tags: { $contains: ["Organic", "Local"] } })
        ).toEqual(["tomatoes"])
        const others = await found({ tags: { $nin: ["Organic"] } })
        expect(others).toHaveLength(4)
        expect(await found({ $not: { tags: "عضوي" } })).toEqual(others)
        // In English the Arabic text is not shown, so it is not asked for.
        const english = { "x-medusa-locale": "en-US" }
        expect(await found({ tags: "عضوي" }, english)).toEqual([])
        expect(await found({ tags: "Organic" }, english)).toEqual(two)
        expect(await found({ tag_ids: organic }, english)).toEqual(two)
      })

      it("should keep a facet's other values while one is chosen", async () => {
        const search_options = {
          facets: ["tags", "brand"],
          disjunctive_facets: true,
        }
        const { facets, hits } = await search("", {
          filters: { tags: "Local" },
          headers: ARABIC,
          search_options,
        })
        expect(hits).toHaveLength(1)
        expect(facets).toMatchObject({
          tags: {
            values: [
              { value: "عضوي", count: 2 },
              { value: "Local", count: 1 },
            ],
          },
          brand: { values: [{ value: "الحقل الأخضر", count: 1 }] },
        })
      })
    })

    it("should refuse what it cannot answer", async () => {
      const bodies = [
        { filters: { nothing: 1 } },
        { filters: { title: { $gt: 1 } } },
        { fields: ["words.title"] },
        { pagination: { order: { description: "ASC" } } },
        { search_options: { facets: ["sales_channel_ids"] } },
        { search_options: { highlight: true }, filters: { q: "a" } },
      ]
      for (const body of bodies) {
        const { status } = await post({ entity: "product", ...body })
        expect([status, body]).toEqual([400, body])
      }
      const unknown = await post({ entity: "order" })
      expect(unknown.status).toBe(404)
    })

    it("should search only what it is told to", async () => {
      const only = (fields: string[]) => ({
        search_options: { attributes_to_search_on: fields },
      })
      expect(await handles("cardamom", only(["words.title"]))).toEqual([])
      expect(await handles("cardamom", only(["words.description"]))).toEqual([
        "arabic-coffee",
      ])
      const exact = { search_options: { typo_tolerance: false } }
      expect(await handles("coffae", exact)).toEqual([])
      const all = { search_options: { match_strategy: "all" } }
      expect(await handles("arab", all)).toEqual([])
      const any = { search_options: { match_strategy: "any" } }
      expect(await handles("arabic tomatoes paste", any)).toHaveLength(3)
    })
  })

  describe("GET /store/search/suggestions", () => {
    const suggest = async (query: string, headers = {}) => {
      const { status, data } = await app.call<{
        suggestions: { text: string; kind: string; in_stock: boolean }[]
      }>("guest", "GET", `/store/search/suggestions?${query}`, { headers })
      expect(status).toBe(200)
      return data.suggestions
    }

    it("should suggest while somebody types", async () => {
      expect(await suggest("q=tom")).toMatchObject([
        { kind: "product", text: "Tomatoes", in_stock: true },
        { text: "Tomato Paste" },
      ])
      expect(await suggest("q=tom&limit=1")).toHaveLength(1)
      expect(await suggest("q=zzzz")).toEqual([])
    })

    it("should suggest in Arabic, of the caller's branch", async () => {
      const q = `q=${encodeURIComponent("طم")}`
      expect((await suggest(q, ARABIC)).map(({ text }) => text)).toEqual([
        "طماطم",
        "معجون طماطم",
      ])
      const there = await suggest(q, { ...ARABIC, ...atOther() })
      expect(there.map(({ text }) => text)).toEqual(["طماطم"])
    })

    it("should refuse a question that is none", async () => {
      for (const query of [
        "",
        "q=",
        "q=a&limit=0",
        "q=a&limit=21",
        "q=a&x=2",
      ]) {
        const path = `/store/search/suggestions?${query}`
        const { status } = await app.call("guest", "GET", path)
        expect([query, status]).toEqual([query, 400])
      }
    })
  })

  describe("The merchant's search box", () => {
    it("should still look through everything", async () => {
      const { status, data } = await app.call<{
        results: { entity: string; data: { title?: string }[] }[]
      }>("admin", "GET", "/admin/search?q=tomat")
      expect(status).toBe(200)
      const areas = data.results.map(({ entity }) => entity)
      expect(areas).toEqual(expect.arrayContaining(["order", "customer"]))
      const products = data.results.find(({ entity }) => entity === "product")
      expect(products?.data).toHaveLength(2)
    })
  })
})
