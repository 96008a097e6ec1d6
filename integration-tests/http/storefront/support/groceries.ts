import { Modules } from "@medusajs/framework/utils"
import {
  createCollectionsWorkflow,
  createProductCategoriesWorkflow,
  createProductTagsWorkflow,
} from "@medusajs/medusa/core-flows"
import { createUnitsWorkflow } from "../../../../src/workflows/unit/workflows/create-units"
import type { SeedContext } from "../../../support/app"
import { createMarket, type Market } from "./market"
import {
  createProduct,
  entry,
  inventoryItems,
  sellByUnit,
  stockUp,
} from "./products"

/** A small market: four products sold by unit, one plain. */
export type Groceries = {
  market: Market
  collectionId: string
  parentCategoryId: string
  categoryId: string
  tagId: string
  /** Counted in grams: 50 g steps, 1 kg, 5 kg, a sack of 25 kg. */
  rice: string
  /** Counted in pieces: piece, dozen. */
  eggs: string
  /** Counted in millilitres, with an option Flavour. */
  juice: string
  /** Counted in millilitres; one unit. */
  milk: string
  /** A plain Medusa product. */
  honey: string
}

/** 1,000 kg of rice in Riyadh, 500 kg in Kuwait, and more. */
export async function seedGroceries({
  container,
  shop,
}: Pick<SeedContext, "container" | "shop">): Promise<Groceries> {
  const market = await createMarket({ container, shop })
  await createUnitsWorkflow(container).run({
    input: {
      units: [
        {
          code: "sack",
          name: "Sack",
          symbol: "sack",
          type: "weight",
          conversion: "1",
          rank: 100,
          translations: { "ar-SA": { name: "كيس", symbol: "كيس" } },
        },
      ],
    },
  })
  const shelf = await createShelf(container)
  const inShelf = {
    collection_id: shelf.collectionId,
    category_ids: [shelf.categoryId],
    tag_ids: [shelf.tagId],
  }
  const make = (title: string, handle: string, more: object = {}) =>
    createProduct(container, market, { title, handle, bare: true, ...more })

  const rice = await make("Basmati rice", "basmati-rice", inShelf)
  await sellByUnit(
    container,
    market,
    {
      product_id: rice,
      basic_unit: "g",
      units: [
        entry("g", 1, price(0.02, 0.002, 0.2), { min: 50, step: 50 }),
        entry("kg", 1, price(11.5, 0.925, 240), {
          is_default: true,
          sku: "RICE-1KG",
          barcode: "6281000000011",
        }),
        entry("kg", 5, price(52, 4.255, 1100), { sku: "RICE-5KG" }),
        entry("sack", 25_000, price(240, 19.75, 5200), { max: 4 }),
      ],
    },
    { riyadh: 1_000_000, kuwait: 500_000 }
  )

  const eggs = await make("Eggs", "eggs", { category_ids: [shelf.categoryId] })
  await sellByUnit(
    container,
    market,
    {
      product_id: eggs,
      basic_unit: "piece",
      units: [
        entry("piece", 1, price(1, 0.085, 8)),
        entry("dozen", 1, price(10.35, 0.999, 85), { is_default: true }),
      ],
    },
    { riyadh: 1000, kuwait: 500 }
  )

  const flavours = [{ title: "Flavour", values: ["Mango", "Orange"] }]
  const juice = await createProduct(container, market, {
    title: "Juice",
    handle: "juice",
    options: flavours,
    prices: price(3.45, 0.275, 60),
  })
  await sellByUnit(
    container,
    market,
    {
      product_id: juice,
      basic_unit: "ml",
      units: [
        entry("ml", 330, undefined, { is_default: true }),
        entry("l", 1, price(9.2, 0.75, 150)),
      ],
    },
    { riyadh: 66_000, kuwait: 33_000 }
  )

  const milk = await make("Milk", "milk")
  await sellByUnit(
    container,
    market,
    {
      product_id: milk,
      basic_unit: "ml",
      units: [entry("l", 1, price(6.9, 0.45, 70))],
    },
    { riyadh: 80_000, kuwait: 40_000 }
  )

  const honey = await createProduct(container, market, {
    title: "Honey",
    handle: "honey",
    prices: price(46, 3.75, 900),
    collection_id: shelf.collectionId,
  })
  await stockUp(container, market, await inventoryItems(container, honey), {
    riyadh: 20,
    kuwait: 10,
  })
  await translate(container, rice)
  return { market, ...shelf, rice, eggs, juice, milk, honey }
}

function price(sar: number, kwd: number, inr: number) {
  return { sar, kwd, inr }
}

async function createShelf(container: SeedContext["container"]) {
  const { result: collections } = await createCollectionsWorkflow(
    container
  ).run({ input: { collections: [{ title: "Pantry", handle: "pantry" }] } })
  const createCategory = async (name: string, parent?: string) => {
    const { result } = await createProductCategoriesWorkflow(container).run({
      input: {
        product_categories: [
          {
            name,
            handle: name.toLowerCase(),
            is_active: true,
            parent_category_id: parent,
          },
        ],
      },
    })
    return result[0].id
  }
  const parentCategoryId = await createCategory("Food")
  const categoryId = await createCategory("Staples", parentCategoryId)
  const { result: tags } = await createProductTagsWorkflow(container).run({
    input: { product_tags: [{ value: "staple" }] },
  })
  return {
    collectionId: collections[0].id,
    parentCategoryId,
    categoryId,
    tagId: tags[0].id,
  }
}

async function translate(
  container: SeedContext["container"],
  productId: string
): Promise<void> {
  await container.resolve(Modules.TRANSLATION).createTranslations({
    reference: "product",
    reference_id: productId,
    locale_code: "ar-SA",
    translations: { title: "أرز بسمتي" },
  })
}
