import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { fold } from "../../lib/text/fold"
import { featureOn, suiteOptions } from "../../suite-options"
import { localField, VARIANT_TITLES } from "./product-fields"
import { priceIdRows, priceRows, type PriceRow } from "./product-prices"
import {
  categoryRows,
  productRows,
  tagRows,
  translationRows,
  variantRows,
  type CategoryRow,
  type ProductRow,
  type TagRow,
  type TranslationRow,
  type VariantRow,
} from "./product-rows"
import { comboFacts, stockRows, type ComboFacts } from "./product-stock"

/** A product as the search index holds it. */
export type ProductDocument = ReturnType<typeof toDocument>

/** All that documents of some products are made of, by product. */
type Sources = {
  version: number
  categories: Map<string, CategoryRow[]>
  tags: Map<string, TagRow[]>
  variants: Map<string, VariantRow[]>
  prices: Map<string, PriceRow[]>
  priceIds: Map<string, string[]>
  inStock: Map<string, string[]>
  combos: Map<string, ComboFacts>
  texts: Texts
}

/**
 * Documents of products for the search index: one statement for each kind of
 * thing that they show, however many there are.
 *
 * @returns documents of those that exist
 */
export async function productDocuments(
  container: MedusaContainer,
  ids: string[]
): Promise<ProductDocument[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // Before anything is read: what is committed later has an event of its own.
  const version = await clock(container)
  const products = await productRows(knex, ids)
  const found = products.map(({ id }) => id)
  const [categories, tags, variants, prices, priceIds, stock, combos] =
    await Promise.all([
      categoryRows(knex, found),
      tagRows(knex, found),
      variantRows(knex, found),
      priceRows(knex, found),
      priceIdRows(knex, found),
      stockRows(container, found),
      featureOn("combos") ? comboFacts(container, products) : new Map(),
    ])
  const parts = [...combos.values()].flatMap((combo: ComboFacts) => combo.parts)
  const texts = await textsFor(container, [
    ...found,
    ...parts,
    ...products.flatMap((row) => [
      row.collection_id,
      row.type_id,
      row.content_id,
    ]),
    ...categories.map(({ id }) => id),
    ...tags.map(({ id }) => id),
    ...variants.flatMap((row) => [row.id, row.unit_id]),
  ])
  const titles = parts.length ? await productRows(knex, parts) : []
  texts.base(titles.map(({ id, title }) => [id, title]))
  const sources: Sources = {
    version,
    categories: byProduct(categories),
    tags: byProduct(tags),
    variants: byProduct(variants),
    prices: byProduct(prices),
    priceIds: new Map(priceIds.map((row) => [row.product_id, row.price_ids])),
    inStock: new Map(
      [...byProduct(stock)].map(([id, rows]) => [
        id,
        rows.map((row) => row.sales_channel_id),
      ])
    ),
    combos,
    texts,
  }
  return products.map((row) => toDocument(row, sources))
}

function toDocument(row: ProductRow, sources: Sources) {
  const of = <T>(map: Map<string, T[]>) => map.get(row.id) ?? []
  const { texts, version } = sources
  const combo = sources.combos.get(row.id)
  const categories = of(sources.categories)
  const tags = of(sources.tags)
  const variants = of(sources.variants)
  const prices = of(sources.prices)
  const inStock = combo?.in_stock_channel_ids ?? of(sources.inStock)
  return {
    id: row.id,
    title: row.title,
    subtitle: row.subtitle,
    description: row.description,
    handle: row.handle,
    status: row.status,
    thumbnail: row.thumbnail,
    brand: row.brand,
    collection_id: row.collection_id,
    type_id: row.type_id,
    category_ids: categories.map(({ id }) => id),
    categories: categories.map(({ name }) => name),
    tag_ids: tags.map(({ id }) => id),
    tags: tags.map(({ value }) => value),
    sales_channel_ids: row.sales_channel_ids,
    in_stock_channel_ids: inStock,
    prices: amounts(prices, "price"),
    regular_prices: amounts(prices, "regular_price"),
    price_ids: of(sources.priceIds),
    is_on_sale: prices.some((price) => price.price < price.regular_price),
    is_combo: Boolean(combo),
    is_sold_now: combo?.is_sold_now ?? true,
    units: unique(variants.map(({ unit_code }) => unit_code)),
    variants: variants.map(({ id, title, sku, barcode, unit_code }) => ({
      id,
      title,
      sku,
      barcode,
      unit_code,
    })),
    popularity: row.popularity,
    created_at: row.created_at.toISOString(),
    version,
    i18n: Object.fromEntries(
      suiteOptions()
        .locales.slice(1)
        .flatMap((locale) => [
          ...(["title", "subtitle", "description"] as const).map((field) => [
            localField(field, locale),
            texts.in(row.id, locale, field),
          ]),
          [
            localField("brand", locale),
            texts.in(row.content_id, locale, "brand") ?? row.brand,
          ],
          [
            localField("categories", locale),
            categories.map(
              ({ id, name }) => texts.in(id, locale, "name") ?? name
            ),
          ],
          [
            localField("tags", locale),
            tags.map(({ id, value }) => texts.in(id, locale, "value") ?? value),
          ],
          [
            localField(VARIANT_TITLES, locale),
            variants.map(
              ({ id, title }) => texts.in(id, locale, "title") ?? title ?? ""
            ),
          ],
        ])
    ),
    codes: unique(
      variants.flatMap(({ sku, barcode, ean, upc }) => [sku, barcode, ean, upc])
    ),
    words: folded({
      title: texts.all(row.id, "title", row.title),
      about: unique([
        ...texts.all(row.id, "subtitle", row.subtitle),
        ...texts.all(row.collection_id, "title", row.collection),
        ...texts.all(row.type_id, "value", row.type),
        ...tags.flatMap(({ id, value }) => texts.all(id, "value", value)),
        ...texts.all(row.content_id, "brand", row.brand),
      ]),
      categories: categories.flatMap(({ id, name }) =>
        texts.all(id, "name", name)
      ),
      units: unique(
        variants.flatMap((variant) => [
          ...texts.all(variant.id, "title", variant.title),
          ...texts.all(variant.unit_id, "name", variant.unit_name),
          ...texts.all(variant.unit_id, "symbol", variant.unit_symbol),
        ])
      ),
      parts: (combo?.parts ?? []).flatMap((id) => texts.all(id, "title")),
      description: texts.all(row.id, "description", row.description),
    }),
  }
}

/** As a question is folded, for whatever engine compares them. */
function folded<T extends Record<string, string[]>>(texts: T) {
  return Object.fromEntries(
    Object.entries(texts).map(([field, list]) => [
      field,
      unique(list.map(fold)),
    ])
  )
}

function amounts(
  rows: PriceRow[],
  of: "price" | "regular_price"
): Record<string, number> {
  return Object.fromEntries(rows.map((row) => [row.currency_code, row[of]]))
}

function unique(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => !!value))]
}

function byProduct<T extends { product_id: string }>(
  rows: T[]
): Map<string, T[]> {
  const map = new Map<string, T[]>()
  for (const row of rows) {
    const known = map.get(row.product_id)
    if (known) {
      known.push(row)
    } else {
      map.set(row.product_id, [row])
    }
  }
  return map
}

/** Texts of records in all languages. */
class Texts {
  private readonly rows = new Map<string, TranslationRow[]>()
  private readonly titles = new Map<string, string>()

  constructor(rows: TranslationRow[]) {
    for (const row of rows) {
      const known = this.rows.get(row.reference_id) ?? []
      this.rows.set(row.reference_id, [...known, row])
    }
  }

  /** Titles in the store's own language, of records that only lend them. */
  base(titles: (readonly [string, string])[]): void {
    for (const [id, title] of titles) {
      this.titles.set(id, title)
    }
  }

  /** A field in one language, null when it is not translated. */
  in(id: string | null, locale: string, field: string): string | null {
    const rows = this.rows.get(id ?? "") ?? []
    const row = rows.find(({ locale_code }) => locale_code === locale)
    return row?.translations[field] || null
  }

  /** A field in every language that there is. */
  all(id: string | null, field: string, base?: string | null): string[] {
    const rows = id === null ? [] : (this.rows.get(id) ?? [])
    return unique([
      base ?? this.titles.get(id ?? "") ?? null,
      ...rows.map(({ translations }) => translations[field] ?? null),
    ])
  }
}

async function textsFor(
  container: MedusaContainer,
  ids: (string | null)[]
): Promise<Texts> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return new Texts(
    container.hasRegistration(Modules.TRANSLATION)
      ? await translationRows(knex, unique(ids))
      : []
  )
}

/** The database's time in microseconds. */
async function clock(container: MedusaContainer): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { now: string }[] }>(
    "select (extract(epoch from clock_timestamp()) * 1000000)::bigint as now"
  )
  return Number(rows[0]?.now)
}
