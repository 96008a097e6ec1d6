import type { SearchTypes } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { fold } from "../../lib/text/fold"
import { localFacets, localFilters } from "./local-filters"
import type { Labels } from "./local-labels"
import {
  furtherLocale,
  isLocalFacet,
  LOCAL_FIELDS,
  localPath,
  VARIANT_TITLES,
} from "./product-fields"

/** For whom a search is asked. */
export type Asker = {
  /** Sales channels of the publishable key. */
  channels: string[]
  locale?: string
  /** What the texts he filters by are called in his language. */
  labels?: Labels
}

type Query = Pick<
  SearchTypes.SearchQuery,
  "entity" | "fields" | "filters" | "search_options"
>

/** What other branches have and how much sells is not a shopper's. */
export const HIDDEN_FIELDS = [
  "sales_channel_ids",
  "in_stock_channel_ids",
  "price_ids",
  "popularity",
  "version",
] as const

const STOCK_FIELD = "in_stock"

/**
 * A shopper's query as it is asked of the index: with the question folded as
 * the documents are, `in_stock` meaning his own branch, filters and facets
 * over the texts that he is shown, and the fields from which the answer is told
 * in his language.
 *
 * @throws MedusaError for a field that is not his to ask for
 */
export function toIndexQuery<T extends Query>(query: T, asker: Asker): T {
  const { facets, ...options } = query.search_options ?? {}
  return {
    ...query,
    ...(facets && {
      search_options: {
        ...options,
        facets: localFacets(facets, asker.locale),
      },
    }),
    ...(query.filters && { filters: ownFilters(query.filters, asker) }),
    ...(query.fields && { fields: ownFields(query.fields, asker) }),
  }
}

function ownFilters(
  filters: SearchTypes.SearchFilters,
  asker: Asker
): SearchTypes.SearchFilters {
  const own: SearchTypes.SearchFilters = {}
  const and: SearchTypes.SearchFilters[] = []
  for (const [key, value] of Object.entries(filters)) {
    if (key === "q") {
      own.q = typeof value === "string" ? fold(value) : ""
    } else if (key === STOCK_FIELD) {
      and.push(inStock(value === true || value === "true", asker))
    } else if (key === "$and") {
      and.push(...branches(value).map((branch) => ownFilters(branch, asker)))
    } else if (key === "$or") {
      own.$or = branches(value).map((branch) => ownFilters(branch, asker))
    } else if (key === "$not") {
      own.$not = ownFilters(value as SearchTypes.SearchFilters, asker)
    } else if (isLocalFacet(key) && furtherLocale(asker.locale)) {
      and.push(...localFilters(key, value, asker.locale, asker.labels ?? {}))
    } else {
      assertAskable(key)
      own[key] = value
    }
  }
  return and.length ? { ...own, $and: and } : own
}

function branches(value: unknown): SearchTypes.SearchFilters[] {
  return Array.isArray(value) ? value : []
}

function inStock(wanted: boolean, { channels }: Asker) {
  const there: SearchTypes.SearchFilters = {
    in_stock_channel_ids: { $overlaps: channels },
  }
  return wanted ? there : { $not: there }
}

function ownFields(fields: string[], { locale }: Asker): string[] {
  fields.forEach(assertAskable)
  const local = [...LOCAL_FIELDS, VARIANT_TITLES] as const
  const asked = local.filter((field) =>
    fields.some((one) => one === field || one.startsWith(`${field}.`))
  )
  return [
    ...new Set([
      ...fields.filter((field) => field !== STOCK_FIELD),
      ...(furtherLocale(locale)
        ? asked.map((field) => localPath(field, locale))
        : []),
      ...(fields.includes(STOCK_FIELD) ? ["in_stock_channel_ids"] : []),
    ]),
  ]
}

function assertAskable(field: string): void {
  if ((HIDDEN_FIELDS as readonly string[]).includes(field)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The field "${field}" cannot be asked for`
    )
  }
}
