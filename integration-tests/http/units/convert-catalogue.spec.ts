import { parseRules } from "../../../src/scripts/convert-catalogue/rules"
import {
  convertCatalogue,
  type CatalogueLine,
} from "../../../src/scripts/convert-catalogue/run"
import { suiteTest, type SeedContext } from "../../support/app"
import { createMarket, type Market } from "../storefront/support/market"
import { difference, everything } from "../storefront/support/database"
import {
  createProduct,
  inventoryItems,
  levelOf,
  stockUp,
  variantsOf,
} from "../storefront/support/products"

type Plain = { id: string; handle: string; variantId: string; itemId: string }
type Seeded = { market: Market; plain: Plain[] }

const COUNT = 10

const RULES = parseRules(
  JSON.stringify({
    rules: [
      {
        name: "broken",
        match: { handle: "plain-9" },
        basic_unit: "ml",
        adopt_as: { unit: "kg" },
        units: [{ unit: "kg" }],
      },
      {
        name: "by the kilogram",
        match: { sku: "^PLAIN-" },
        basic_unit: "g",
        adopt_as: { unit: "kg" },
        units: [
          { unit: "kg" },
          { unit: "kg", unit_value: 5, price_factor: "4.5", sku_suffix: "-5" },
        ],
      },
    ],
  })
)

suiteTest({ seed: seedCatalogue }, (app) => {
  const run = async (apply: boolean, rules = RULES) => {
    const lines: CatalogueLine[] = []
    const say = (line: CatalogueLine) => lines.push(line)
    const totals = await convertCatalogue(app.container, { rules, apply, say })
    return { lines, totals }
  }

  describe("converting a catalogue", () => {
    it("should say what would change and write nothing", async () => {
      const before = await everything(app.container)
      const { lines, totals } = await run(false)
      expect(totals).toEqual({
        convert: COUNT - 1,
        converted: 0,
        no_rule: 1,
        problem: 1,
        written: 0,
      })
      expect(lines.find(({ handle }) => handle === "plain-0")).toMatchObject({
        outcome: "convert",
        rule: "by the kilogram",
        text: "1 kg*, 5 kg 45 sar 4.5 kwd | stock x 1000 | keeps 1, makes 1 variant(s)",
      })
      expect(lines.find(({ handle }) => handle === "plain-9")).toMatchObject({
        outcome: "problem",
        rule: "broken",
        text: expect.stringContaining("measures weight"),
      })
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should keep variant ids and stock, and then leave all alone", async () => {
      const { totals } = await run(true)
      expect(totals).toMatchObject({ written: COUNT - 1, problem: 1 })
      for (const { id, variantId, itemId, handle } of app.seeded.plain) {
        const variants = await variantsOf(app.container, id)
        const { locationId } = app.seeded.market.riyadh
        const level = await levelOf(app.container, itemId, locationId)
        if (handle === "plain-9") {
          expect(variants.map((variant) => variant.id)).toEqual([variantId])
          expect(level.stocked).toBe(12)
          continue
        }
        expect(variants.map(({ title }) => title)).toEqual(["1 kg", "5 kg"])
        expect(variants[0].id).toBe(variantId)
        expect(variants[1].sku).toBe(`${variants[0].sku}-5`)
        // 12 pieces of a kilogram each.
        expect(level.stocked).toBe(12_000)
        const items = variants.flatMap(({ inventory_items }) =>
          inventory_items.map((link) => link.inventory_item_id)
        )
        expect(new Set(items)).toEqual(new Set([itemId]))
      }

      const before = await everything(app.container)
      const again = await run(true)
      expect(again.totals).toMatchObject({ converted: COUNT - 1, written: 0 })
      expect(difference(before, await everything(app.container))).toEqual([])
    })

    it("should go on where another run ended", async () => {
      const fixed = parseRules(
        JSON.stringify({
          rules: [
            {
              match: { sku: "^PLAIN-[01]$" },
              basic_unit: "g",
              adopt_as: { unit: "kg" },
              units: [{ unit: "kg" }],
            },
            {
              match: { sku: "^PLAIN-[23]$" },
              basic_unit: "g",
              adopt_as: { unit: "kg" },
              units: [{ unit: "kg" }, { unit: "kg", unit_value: 2 }],
            },
          ],
        })
      )
      const { totals } = await run(true, fixed)
      expect(totals).toMatchObject({ written: 4, no_rule: COUNT + 1 - 4 })
      const finished = await run(true)
      expect(finished.totals).toMatchObject({ converted: 4, problem: 1 })
    })
  })
})

async function seedCatalogue(context: SeedContext): Promise<Seeded> {
  const { container } = context
  const market = await createMarket(context)
  const plain: Plain[] = []
  for (let at = 0; at < COUNT; at += 1) {
    const handle = `plain-${at}`
    const id = await createProduct(container, market, {
      title: handle,
      handle,
      prices: { sar: 10, kwd: 1 },
      variant: { sku: `PLAIN-${at}` },
    })
    const [itemId] = await inventoryItems(container, id)
    await stockUp(container, market, [itemId], { riyadh: 12, kuwait: 0 })
    const [variant] = await variantsOf(container, id)
    plain.push({ id, handle, variantId: variant.id, itemId })
  }
  await createProduct(container, market, { title: "Other", handle: "other" })
  return { market, plain }
}
