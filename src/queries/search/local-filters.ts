import type { SearchTypes } from "@medusajs/framework/types"
import type { Labels } from "./local-labels"
import {
  furtherLocale,
  isLocalFacet,
  localPath,
  type LocalFacet,
} from "./product-fields"

type Filters = SearchTypes.SearchFilters
type Facet = NonNullable<
  NonNullable<SearchTypes.SearchQuery["search_options"]>["facets"]
>[number]

/** Texts that filters ask for, of the fields that every language has. */
export function askedTexts(
  filters: unknown,
  asked = new Map<LocalFacet, Set<string>>()
): Map<LocalFacet, Set<string>> {
  if (Array.isArray(filters)) {
    filters.forEach((branch) => askedTexts(branch, asked))
  } else if (filters && typeof filters === "object") {
    for (const [key, value] of Object.entries(filters)) {
      if (key.startsWith("$")) {
        askedTexts(value, asked)
      } else if (isLocalFacet(key)) {
        const texts = asked.get(key) ?? new Set()
        textsIn(value).forEach((text) => texts.add(text))
        asked.set(key, texts)
      }
    }
  }
  return asked
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") {
    return [value]
  }
  return value && typeof value === "object"
    ? Object.values(value).flatMap(textsIn)
    : []
}

/**
 * A filter on the text that is shown in a language. A value may be the shown
 * text or the base one: either finds the same products.
 */
export function localFilters(
  field: LocalFacet,
  value: unknown,
  locale: string,
  labels: Labels
): Filters[] {
  const path = localPath(field, locale)
  const known = labels[field]
  const shown = (text: unknown): unknown[] =>
    typeof text === "string" ? [text, ...(known?.get(text) ?? [])] : [text]
  const all = (texts: unknown) => [texts].flat().flatMap(shown)
  if (!isOperators(value)) {
    return [{ [path]: value === null ? null : all(value) } as Filters]
  }
  return Object.entries(value).map(([operator, operand]): Filters => {
    switch (operator) {
      case "$eq":
      case "$in":
      case "$overlaps":
        return operand === null
          ? ({ [path]: null } as Filters)
          : ({ [path]: all(operand) } as Filters)
      case "$ne":
      case "$nin":
        return { [path]: { $nin: all(operand) } } as Filters
      case "$contains":
        return {
          $and: [operand].flat().map((one) => ({ [path]: all(one) })),
        } as Filters
      default:
        return { [path]: { [operator]: operand } } as Filters
    }
  })
}

function isOperators(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

const fieldOf = (facet: Facet) =>
  typeof facet === "string" ? facet : facet.field

/** Facets over the texts that are shown in the asker's language. */
export function localFacets(facets: Facet[], locale?: string): Facet[] {
  if (!furtherLocale(locale)) {
    return facets
  }
  const asked = new Set(facets.map(fieldOf))
  return facets.flatMap((facet): Facet[] => {
    const field = fieldOf(facet)
    if (!isLocalFacet(field)) {
      return [facet]
    }
    const path = localPath(field, locale)
    const local = typeof facet === "string" ? path : { ...facet, field: path }
    return asked.has(path) ? [] : [local]
  })
}

/** The answer's facets under the names that were asked for. */
export function namedFacets(
  facets: Record<string, SearchTypes.SearchFacetResult>,
  asked: Facet[],
  locale?: string
): Record<string, SearchTypes.SearchFacetResult> {
  return Object.fromEntries(
    asked.flatMap((facet) => {
      const field = fieldOf(facet)
      const local = isLocalFacet(field) && furtherLocale(locale)
      const result = facets[local ? localPath(field, locale) : field]
      return result ? [[field, result]] : []
    })
  )
}
