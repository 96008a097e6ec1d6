import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { setProductUnitsWorkflow } from "../../../../src/workflows/unit/workflows/set-product-units"
import type {
  ProductUnitInput,
  SetProductUnitsInput,
} from "../../../../src/workflows/unit/product-units-state"
import type { CurrencyCode, Market } from "./market"

export type Prices = Record<CurrencyCode, number>

type NewProduct = {
  title: string
  handle?: string
  /** Option titles with values; the admin's dummy when absent. */
  options?: { title: string; values: string[] }[]
  /** Prices of the variants: one for each combination of the options. */
  prices?: Partial<Prices>
  /** No variants at all: what the seed makes before the units are set. */
  bare?: boolean
  variant?: { sku?: string; manage_inventory?: boolean }
  collection_id?: string
  category_ids?: string[]
  tag_ids?: string[]
}

/** The option that the admin gives a product made without options. */
const DUMMY = [{ title: "Default option", values: ["Default option value"] }]

/** A published product in both branches, not sold by unit yet. */
export async function createProduct(
  container: MedusaContainer,
  market: Market,
  product: NewProduct
): Promise<string> {
  const options = product.options ?? DUMMY
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: product.title,
          handle: product.handle,
          status: "published",
          shipping_profile_id: market.shippingProfileId,
          sales_channels: [
            { id: market.riyadh.salesChannelId },
            { id: market.kuwait.salesChannelId },
          ],
          collection_id: product.collection_id,
          category_ids: product.category_ids,
          tag_ids: product.tag_ids,
          options,
          variants: product.bare
            ? undefined
            : combinations(options).map((values) => ({
                title: Object.values(values).join(" / "),
                options: values,
                manage_inventory: true,
                ...product.variant,
                prices: money(product.prices ?? { sar: 10 }),
              })),
        },
      ],
    },
  })
  return result[0].id
}

function combinations(
  options: { title: string; values: string[] }[]
): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (all, { title, values }) =>
      all.flatMap((one) => values.map((value) => ({ ...one, [title]: value }))),
    [{}]
  )
}

function money(prices: Partial<Prices>) {
  return Object.entries(prices).map(([currency_code, amount]) => ({
    currency_code,
    amount,
  }))
}

/** An entry of the units: `entry("kg", 5, { sar: 45 }, { sku: "RICE-5" })`. */
export function entry(
  unit: string,
  value: number,
  prices: Partial<Prices> | undefined,
  more: Partial<ProductUnitInput> = {}
): ProductUnitInput {
  return {
    unit,
    unit_value: String(value),
    ...(prices && {
      prices: Object.entries(prices).map(([currency_code, amount]) => ({
        currency_code,
        amount: String(amount),
      })),
    }),
    ...more,
  }
}

/** Sets units and gives each combination stock in both branches. */
export async function sellByUnit(
  container: MedusaContainer,
  market: Market,
  input: SetProductUnitsInput,
  stock: { riyadh: number; kuwait: number } = { riyadh: 0, kuwait: 0 }
): Promise<void> {
  await setProductUnitsWorkflow(container).run({ input: { products: [input] } })
  const items = await inventoryItems(container, input.product_id)
  await stockUp(container, market, items, stock)
}

/** Levels of items that have none yet. */
export async function stockUp(
  container: MedusaContainer,
  market: Market,
  items: readonly string[],
  stock: { riyadh: number; kuwait: number }
): Promise<void> {
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.flatMap((inventory_item_id) => [
        {
          inventory_item_id,
          location_id: market.riyadh.locationId,
          stocked_quantity: stock.riyadh,
        },
        {
          inventory_item_id,
          location_id: market.kuwait.locationId,
          stocked_quantity: stock.kuwait,
        },
      ]),
    },
  })
}

/** Inventory items of a product, each once. */
export async function inventoryItems(
  container: MedusaContainer,
  productId: string
): Promise<string[]> {
  const variants = await variantsOf(container, productId)
  return [
    ...new Set(
      variants.flatMap((variant) =>
        variant.inventory_items.map((link) => link.inventory_item_id)
      )
    ),
  ]
}

export type VariantFacts = {
  id: string
  title: string
  sku: string | null
  barcode: string | null
  options: { value: string; option: { title: string } }[]
  inventory_items: {
    inventory_item_id: string
    required_quantity: number
    inventory: { sku: string | null; title: string | null }
  }[]
  product_unit: Record<string, unknown> | null
  price_set: { prices: { amount: number; currency_code: string }[] } | null
}

/** A product's variants as they stand, in rank order. */
export async function variantsOf(
  container: MedusaContainer,
  productId: string
): Promise<VariantFacts[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant",
      fields: [
        "id",
        "title",
        "sku",
        "barcode",
        "variant_rank",
        "options.value",
        "options.option.title",
        "inventory_items.inventory_item_id",
        "inventory_items.required_quantity",
        "inventory_items.inventory.sku",
        "inventory_items.inventory.title",
        "product_unit.*",
        "price_set.prices.amount",
        "price_set.prices.currency_code",
      ],
      filters: { product_id: productId },
      pagination: { take: 500, skip: 0, order: { variant_rank: "ASC" } },
    })
  return data as unknown as VariantFacts[]
}

/** Stocked and reserved of an item at a location. */
export async function levelOf(
  container: MedusaContainer,
  inventoryItemId: string,
  locationId: string
): Promise<{ stocked: number; reserved: number }> {
  const [level] = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({
      inventory_item_id: inventoryItemId,
      location_id: locationId,
    })
  return {
    stocked: Number(level.stocked_quantity),
    reserved: Number(level.reserved_quantity),
  }
}
