import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  uploadFilesWorkflow,
} from "@medusajs/medusa/core-flows"
import { setProductUnitsWorkflow } from "../../workflows/unit/workflows/set-product-units"
import type { Branch, BranchHandle } from "./branches"
import { drawPicture } from "./data/pictures"
import { demoProducts } from "./data/products"
import type { DemoProduct } from "./data/types"
import type { SeedContext } from "./seed-demo"
import { translateSeed } from "./translate"

/** Products written in one go: large enough to be fast, small enough to see. */
const BATCH = 27

type CatalogueInput = {
  branches: Branch[]
  categories: ReadonlyMap<string, string>
}

/** Products with pictures, units, prices, stock per branch and Arabic. */
export async function seedCatalogue(
  context: SeedContext,
  input: CatalogueInput
): Promise<void> {
  for (let start = 0; start < demoProducts.length; start += BATCH) {
    const batch = demoProducts.slice(start, start + BATCH)
    await seedBatch(context, batch, input)
    const done = Math.min(start + BATCH, demoProducts.length)
    context.say(`Demo: ${done} of ${demoProducts.length} products`)
  }
}

async function seedBatch(
  context: SeedContext,
  batch: DemoProduct[],
  input: CatalogueInput
): Promise<void> {
  const ids = await ensureProducts(context, batch, input)
  const idOf = (product: DemoProduct) => ids.get(product.handle) as string
  await setProductUnitsWorkflow(context.container).run({
    input: {
      products: batch.map((product) => ({
        product_id: idOf(product),
        basic_unit: product.basic_unit,
        units: product.units.map((unit) => ({
          unit: unit.unit,
          unit_value: unit.unit_value,
          sku: unit.sku,
          barcode: unit.barcode,
          is_default: unit.is_default ?? false,
          min: unit.min ?? null,
          max: unit.max ?? null,
          step: unit.step ?? null,
          prices: Object.entries(unit.prices).map(
            ([currency_code, amount]) => ({
              currency_code,
              amount: MathBN.convert(amount).toFixed(),
            })
          ),
        })),
      })),
    },
  })
  await ensureStock(context, batch, ids, input.branches)
  await translateSeed(
    context.container,
    batch.map((product) => ({
      reference: "product",
      reference_id: idOf(product),
      translations: {
        title: product.title.ar,
        subtitle: product.subtitle.ar,
        description: product.description.ar,
      },
    }))
  )
}

async function ensureProducts(
  { container }: SeedContext,
  batch: DemoProduct[],
  { branches, categories }: CatalogueInput
): Promise<Map<string, string>> {
  const service = container.resolve(Modules.PRODUCT)
  const present = await service.listProducts(
    { handle: batch.map((product) => product.handle) },
    { select: ["id", "handle"], take: batch.length }
  )
  const ids = new Map(present.map((row) => [row.handle, row.id]))
  const missing = batch.filter((product) => !ids.has(product.handle))
  if (!missing.length) {
    return ids
  }
  const pictures = await uploadPictures(container, missing)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [profile] = await fulfillment.listShippingProfiles({ type: "default" })
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: missing.map((product) => ({
        title: product.title.en,
        subtitle: product.subtitle.en,
        description: product.description.en,
        handle: product.handle,
        status: "published",
        thumbnail: pictures.get(product.handle),
        images: [{ url: pictures.get(product.handle) as string }],
        category_ids: [categories.get(product.category) as string],
        shipping_profile_id: profile?.id,
        sales_channels: branches.map((branch) => ({
          id: branch.sales_channel_id,
        })),
        // A product must have an option; setProductUnits replaces this one.
        options: [
          { title: "Default option", values: ["Default option value"] },
        ],
      })),
    },
  })
  result.forEach((row) => ids.set(row.handle, row.id))
  return ids
}

async function uploadPictures(
  container: SeedContext["container"],
  products: DemoProduct[]
): Promise<Map<string, string>> {
  const { result } = await uploadFilesWorkflow(container).run({
    input: {
      files: products.map((product) => ({
        filename: `${product.handle}.svg`,
        mimeType: "image/svg+xml",
        content: Buffer.from(
          drawPicture(product.picture, product.title)
        ).toString("base64"),
        access: "public",
      })),
    },
  })
  return new Map(
    products.map((product, index) => [
      product.handle,
      (result[index] as { url: string }).url,
    ])
  )
}

/** One level per product and branch, in the product's basic unit. */
async function ensureStock(
  { container }: SeedContext,
  batch: DemoProduct[],
  ids: ReadonlyMap<string, string>,
  branches: Branch[]
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: [
      "id",
      "variants.inventory_items.inventory_item_id",
      "variants.inventory_items.inventory.location_levels.location_id",
    ],
    filters: { id: [...ids.values()] },
  })
  type Row = {
    id: string
    variants: {
      inventory_items: {
        inventory_item_id: string
        inventory: { location_levels: { location_id: string }[] }
      }[]
    }[]
  }
  const links = new Map(
    (data as unknown as Row[]).map((row) => [
      row.id,
      row.variants[0]?.inventory_items[0],
    ])
  )
  const levels = batch.flatMap((product) => {
    const link = links.get(ids.get(product.handle) as string)
    const has = (locationId: string) =>
      link?.inventory.location_levels.some(
        (level) => level.location_id === locationId
      )
    return branches
      .filter((branch) => link && !has(branch.location_id))
      .map((branch) => ({
        inventory_item_id: link?.inventory_item_id as string,
        location_id: branch.location_id,
        stocked_quantity: Number(product.stock[branch.handle as BranchHandle]),
      }))
  })
  if (levels.length) {
    await createInventoryLevelsWorkflow(container).run({
      input: { inventory_levels: levels },
    })
  }
}
