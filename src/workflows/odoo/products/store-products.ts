import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { rowsBy, undeleted } from "../../../lib/sql/rows-by"
import {
  optionTitles,
  optionValues,
  soldVariants,
  type SoldVariant,
} from "./store-variants"

/** A variant of the store as a run compares it. */
export type StoreVariant = SoldVariant & {
  /** Without price lists, by currency. */
  prices: Record<string, string>
}

/** What a run needs to know of a product of the store. */
export type StoreProduct = {
  id: string
  title: string
  description: string | null
  status: string
  external_id: string | null
  options: { id: string; title: string; values: string[] }[]
  /** By locale, from the Translation Module. */
  translated: Record<string, { title?: string; description?: string }>
  variants: StoreVariant[]
}

/** Products with their variants, in a statement for each kind of row. */
export async function storeProducts(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, StoreProduct>> {
  if (!ids.length) {
    return new Map()
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const products = await knex("product")
    .whereIn("id", ids)
    .whereNull("deleted_at")
    .select("id", "title", "description", "status", "external_id")
  const variants = await storeVariants(container, ids)
  const options = await productOptions(container, ids)
  const texts = await productTexts(container, ids)
  const of = new Map<string, StoreVariant[]>()
  for (const variant of variants) {
    of.set(variant.product_id, [...(of.get(variant.product_id) ?? []), variant])
  }
  return new Map(
    products.map((row) => [
      row.id,
      {
        ...row,
        options: options.get(row.id) ?? [],
        translated: texts.get(row.id) ?? {},
        variants: of.get(row.id) ?? [],
      },
    ])
  )
}

/** Options with the values that a product offers. */
async function productOptions(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, StoreProduct["options"]>> {
  const links = await rowsBy<{
    id: string
    product_id: string
    product_option_id: string
  }>(
    container,
    "product_product_option",
    "product_id",
    ids,
    ["id", "product_id", "product_option_id"],
    undeleted
  )
  const offered = await rowsBy<{
    product_product_option_id: string
    product_option_value_id: string
  }>(
    container,
    "product_product_option_value",
    "product_product_option_id",
    links.map(({ id }) => id),
    ["product_product_option_id", "product_option_value_id"],
    undeleted
  )
  const [titles, values] = await Promise.all([
    optionTitles(
      container,
      links.map((link) => link.product_option_id)
    ),
    optionValues(
      container,
      offered.map((row) => row.product_option_value_id)
    ),
  ])
  const valuesOf = new Map<string, string[]>()
  for (const row of offered) {
    const value = values.get(row.product_option_value_id)?.value
    const known = valuesOf.get(row.product_product_option_id) ?? []
    if (value !== undefined) {
      valuesOf.set(row.product_product_option_id, [...known, value])
    }
  }
  const options = new Map<string, StoreProduct["options"]>()
  for (const { id, product_id, product_option_id } of links) {
    const option = {
      id: product_option_id,
      title: titles.get(product_option_id) ?? "",
      values: valuesOf.get(id) ?? [],
    }
    options.set(product_id, [...(options.get(product_id) ?? []), option])
  }
  return options
}

async function productTexts(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, StoreProduct["translated"]>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("translation")
    .where({ reference: "product" })
    .whereIn("reference_id", ids)
    .whereNull("deleted_at")
    .select("reference_id", "locale_code", "translations")
  const texts = new Map<string, StoreProduct["translated"]>()
  for (const { reference_id, locale_code, translations } of rows) {
    const known = texts.get(reference_id) ?? {}
    texts.set(reference_id, { ...known, [locale_code]: translations })
  }
  return texts
}

async function storeVariants(
  container: MedusaContainer,
  productIds: readonly string[]
): Promise<StoreVariant[]> {
  const variants = await soldVariants(container, productIds)
  const sets = await rowsBy<{ variant_id: string; price_set_id: string }>(
    container,
    "product_variant_price_set",
    "variant_id",
    variants.map(({ id }) => id),
    ["variant_id", "price_set_id"],
    undeleted
  )
  const prices = await basePrices(
    container,
    sets.map((set) => set.price_set_id)
  )
  const setOf = new Map(sets.map((set) => [set.variant_id, set.price_set_id]))
  return variants.map((variant) => ({
    ...variant,
    prices: prices.get(setOf.get(variant.id) ?? "") ?? {},
  }))
}

/** Amounts that hold for everybody, by price set and currency. */
async function basePrices(
  container: MedusaContainer,
  sets: readonly string[]
): Promise<Map<string, Record<string, string>>> {
  const rows = await rowsBy<{
    price_set_id: string
    currency_code: string
    raw_amount: { value: string }
  }>(
    container,
    "price",
    "price_set_id",
    sets,
    ["price_set_id", "currency_code", "raw_amount"],
    (query) =>
      undeleted(query)
        .whereNull("price_list_id")
        .whereNull("min_quantity")
        .whereRaw("coalesce(rules_count, 0) = 0")
  )
  const prices = new Map<string, Record<string, string>>()
  for (const { price_set_id, currency_code, raw_amount } of rows) {
    prices.set(price_set_id, {
      ...prices.get(price_set_id),
      [currency_code]: raw_amount.value,
    })
  }
  return prices
}

/** Where a SKU, barcode or our own mark already stands. */
export type Occupied = {
  byExternalId: Map<string, string>
  bySku: Map<string, string>
  byBarcode: Map<string, string>
}

/** Products of the store that could be the same as some of Odoo's. */
export async function findOccupied(
  container: MedusaContainer,
  wanted: {
    externalIds: string[]
    skus: string[]
    barcodes: string[]
  }
): Promise<Occupied> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const marked = await knex("product")
    .whereIn("external_id", wanted.externalIds)
    .whereNull("deleted_at")
    .select("id", "external_id")
  const variants = await knex("product_variant")
    .whereNull("deleted_at")
    .andWhere((where) =>
      where.whereIn("sku", wanted.skus).orWhereIn("barcode", wanted.barcodes)
    )
    .select("product_id", "sku", "barcode")
  return {
    byExternalId: new Map(marked.map((row) => [row.external_id, row.id])),
    bySku: new Map(
      variants.flatMap((row) => (row.sku ? [[row.sku, row.product_id]] : []))
    ),
    byBarcode: new Map(
      variants.flatMap((row) =>
        row.barcode ? [[row.barcode, row.product_id]] : []
      )
    ),
  }
}
