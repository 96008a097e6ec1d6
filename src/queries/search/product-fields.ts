import { defaultCurrencies, search } from "@medusajs/framework/utils"
import type { SuiteOptions } from "../../options"
import { suiteOptions } from "../../suite-options"

/** Texts of a document that come back in the language asked for. */
export const LOCAL_FIELDS = [
  "title",
  "subtitle",
  "description",
  "brand",
  "categories",
  "tags",
] as const

/** Those of them that are counted, and filtered by what is shown. */
const LOCAL_FACETS = ["brand", "categories", "tags"] as const
export type LocalFacet = (typeof LOCAL_FACETS)[number]

export function isLocalFacet(field: string): field is LocalFacet {
  return (LOCAL_FACETS as readonly string[]).includes(field)
}

/** Titles of the variants, in their order. */
export const VARIANT_TITLES = "variants"

/** Key of a text in a further language, under `i18n`. */
export function localField(
  field: (typeof LOCAL_FIELDS)[number] | typeof VARIANT_TITLES,
  locale: string
): string {
  return `${field}_${locale}`
}

/** Path of a text in a further language. */
export const localPath = (
  field: Parameters<typeof localField>[0],
  locale: string
) => `i18n.${localField(field, locale)}`

/** Whether the documents hold texts of this language beside the base ones. */
export function furtherLocale(locale: string | undefined): locale is string {
  return !!locale && suiteOptions().locales.slice(1).includes(locale)
}

const PRICE_FACETS = { types: ["range", "stats"] as ("range" | "stats")[] }

/**
 * What the product index holds and what can be done with it. Fields are fixed
 * when the application starts: one for each currency and further language.
 */
export function productFields({
  locales,
  search: { currencies },
}: SuiteOptions): ReturnType<typeof search.define> {
  const price = () =>
    search.float().filterable().sortable().facetable(PRICE_FACETS)
  const codes =
    currencies ??
    Object.keys(defaultCurrencies).map((code) => code.toLowerCase())
  const byCurrency = () =>
    search.object(Object.fromEntries(codes.map((code) => [code, price()])))
  return search.define({
    id: search.keyword().filterable().sortable(),
    title: search.text().sortable().filterable(),
    subtitle: search.text(),
    description: search.text(),
    handle: search.keyword().filterable(),
    status: search.keyword().filterable().facetable(),
    thumbnail: search.keyword(),
    brand: search.keyword().filterable().facetable(),
    collection_id: search.keyword().filterable().facetable(),
    type_id: search.keyword().filterable().facetable(),
    category_ids: search.keyword().filterable().facetable().array(),
    categories: search.text().filterable().facetable().array(),
    tag_ids: search.keyword().filterable().facetable().array(),
    tags: search.keyword().filterable().facetable().array(),
    sales_channel_ids: search.keyword().filterable().array(),
    in_stock_channel_ids: search.keyword().filterable().array(),
    prices: byCurrency(),
    regular_prices: byCurrency(),
    price_ids: search.keyword().filterable().retrievable(false).array(),
    is_on_sale: search.boolean().filterable().facetable(),
    is_combo: search.boolean().filterable().facetable(),
    is_sold_now: search.boolean().filterable(),
    units: search.keyword().filterable().facetable().array(),
    variants: search
      .object({
        id: search.keyword().filterable(),
        title: search.text(),
        sku: search.keyword().filterable(),
        barcode: search.keyword().filterable(),
        unit_code: search.keyword(),
      })
      .array(),
    popularity: search.integer().filterable().sortable(),
    created_at: search.date().filterable().sortable(),
    version: search.integer().filterable().sortable(),
    // Flat, since engines and the framework's helper know one level.
    i18n: search.object(
      Object.fromEntries(
        locales.slice(1).flatMap((locale) => [
          [localField("title", locale), search.text().sortable()],
          [localField("subtitle", locale), search.text()],
          [localField("description", locale), search.text()],
          [
            localField("brand", locale),
            search.keyword().filterable().facetable(),
          ],
          [
            localField("categories", locale),
            search.text().filterable().facetable().array(),
          ],
          [
            localField("tags", locale),
            search.keyword().filterable().facetable().array(),
          ],
          [localField(VARIANT_TITLES, locale), search.text().array()],
        ])
      )
    ),
    // What is searched: texts in all languages, never shown.
    codes: search
      .keyword()
      .searchable({ weight: 3 })
      .retrievable(false)
      .array(),
    words: search.object({
      title: search.text().searchable({ weight: 3 }).retrievable(false).array(),
      about: search.text().searchable({ weight: 2 }).retrievable(false).array(),
      categories: search
        .text()
        .searchable({ weight: 1.5 })
        .retrievable(false)
        .array(),
      units: search.text().searchable({ weight: 1 }).retrievable(false).array(),
      parts: search.text().searchable({ weight: 1 }).retrievable(false).array(),
      description: search
        .text()
        .searchable({ weight: 0.3 })
        .retrievable(false)
        .array(),
    }),
  })
}
