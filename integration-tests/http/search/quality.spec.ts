import { Modules } from "@medusajs/framework/utils"
import {
  createProductsWorkflow,
  createTranslationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { makeQueries, type Known } from "../../../benchmarks/search/queries"
import { scoresBy } from "../../../benchmarks/search/score.cjs"
import { demoProducts } from "../../../src/scripts/seed/data/products"
import { suiteTest, type SeedContext } from "../../support/app"
import { searching } from "./support/searching"

/** What `npm run bench:search` promises, with other queries in each seed. */
const AIM = 0.95
const SEEDS = [101, 202]
const QUERIES = 120

/** The demo's products with their codes; units are measured in the benchmark. */
async function createCatalogue({ container, shop }: SeedContext) {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: demoProducts.map((product) => ({
        title: product.title.en,
        subtitle: product.subtitle.en,
        description: product.description.en,
        handle: product.handle,
        status: "published" as const,
        sales_channels: [{ id: shop.salesChannelId }],
        options: [
          { title: "Unit", values: product.units.map(({ sku }) => sku) },
        ],
        variants: product.units.map(({ sku, barcode }) => ({
          title: sku,
          sku,
          barcode,
          manage_inventory: false,
          options: { Unit: sku },
          prices: [],
        })),
      })),
    },
  })
  const byHandle = new Map(demoProducts.map((one) => [one.handle, one]))
  await createTranslationsWorkflow(container).run({
    input: {
      translations: result.map(({ id, handle }) => {
        const product = byHandle.get(handle)
        return {
          reference: "product",
          reference_id: id,
          locale_code: "ar-SA",
          translations: {
            title: product?.title.ar ?? "",
            subtitle: product?.subtitle.ar ?? "",
            description: product?.description.ar ?? "",
          },
        }
      }),
    },
  })
  await container.resolve(Modules.SEARCH).reindex({ index: "product" })
  return demoProducts.map((product): Known => ({
    handle: product.handle,
    title: product.title,
    labels: { en: [], ar: [] },
    skus: product.units.map(({ sku }) => sku),
    barcodes: product.units.map(({ barcode }) => barcode),
  }))
}

suiteTest({ seed: createCatalogue }, (app) => {
  const { handles } = searching(app)

  describe("Search over the demo catalogue", () => {
    it("should find what a query was made from, in both languages", async () => {
      const results = []
      for (const seed of SEEDS) {
        for (const query of makeQueries(app.seeded, { count: QUERIES, seed })) {
          const answered = await handles(query.text, {
            fields: ["handle"],
            pagination: { take: 10 },
          })
          results.push({ query, answered })
        }
      }
      const scores = scoresBy(results, ({ language }) => language)
      for (const language of ["en", "ar"]) {
        expect(scores.get(language)?.queries).toBe((QUERIES * SEEDS.length) / 2)
        expect(scores.get(language)?.recall).toBeGreaterThanOrEqual(AIM)
        expect(scores.get(language)?.mrr).toBeGreaterThanOrEqual(0.9)
      }
    })
  })
})
