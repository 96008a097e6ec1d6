import type { SearchTypes } from "@medusajs/framework/types"

type Definition = Pick<
  SearchTypes.ResolvedSearchIndexDefinition,
  "name" | "fields"
>

/** A leaf of an index, at its path in the document. */
export type PlannedField = {
  path: string
  kind: "text" | "code" | "number" | "date" | "boolean"
  is_array: boolean
  /** Position among the searchable fields, undefined when it is none. */
  searched?: number
  /** 0 to 1. */
  weight: number
  /** Whether filters, sorting or facets read it. */
  is_indexed: boolean
}

/** A word of a field of this weight counts in full. */
const FULL_WEIGHT = 3

/** The leaves of an index by their paths. */
export function plannedFields(
  definition: Definition
): ReadonlyMap<string, PlannedField> {
  const fields = new Map<string, PlannedField>()
  let searched = 0
  const walk = (
    group: Record<string, SearchTypes.SearchFieldDefinition>,
    prefix: string,
    inArray: boolean
  ) => {
    for (const [name, field] of Object.entries(group)) {
      const path = prefix + name
      const is_array = inArray || field.array === true
      if (field.type === "object") {
        walk(field.fields ?? {}, `${path}.`, is_array)
        continue
      }
      const kind = KINDS[field.type]
      if (kind) {
        fields.set(path, {
          path,
          kind,
          is_array,
          weight: weightOf(field),
          is_indexed: Boolean(
            field.filterable || field.sortable || field.facetable
          ),
          ...(field.searchable && { searched: searched++ }),
        })
      }
    }
  }
  walk(definition.fields, "", false)
  return fields
}

/** What is not here (places, vectors) this provider cannot hold. */
const KINDS: Partial<
  Record<SearchTypes.SearchFieldDefinition["type"], PlannedField["kind"]>
> = {
  text: "text",
  keyword: "code",
  integer: "number",
  float: "number",
  boolean: "boolean",
  date: "date",
}

function weightOf({ searchable }: SearchTypes.SearchFieldDefinition): number {
  const weight = typeof searchable === "object" ? (searchable.weight ?? 1) : 1
  return Math.min(weight / FULL_WEIGHT, 1)
}

/** Paths of fields that this provider cannot hold. */
export function unsupportedFields(definition: Definition): string[] {
  const paths: string[] = []
  const walk = (
    group: Record<string, SearchTypes.SearchFieldDefinition>,
    prefix: string
  ) => {
    for (const [name, field] of Object.entries(group)) {
      if (field.type === "object") {
        walk(field.fields ?? {}, `${prefix}${name}.`)
      } else if (!KINDS[field.type]) {
        paths.push(prefix + name)
      }
    }
  }
  walk(definition.fields, "")
  return paths
}
