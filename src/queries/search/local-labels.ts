import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { LocalFacet } from "./product-fields"

/** What a text of the store's own language is called in the asked one. */
export type Labels = Partial<Record<LocalFacet, ReadonlyMap<string, string[]>>>

/** Where the texts of a field are kept, and under which name. */
const KEPT_IN: Record<LocalFacet, { table: string; column: string }> = {
  brand: { table: "content_product", column: "brand" },
  categories: { table: "product_category", column: "name" },
  tags: { table: "product_tag", column: "value" },
}

/**
 * Labels, in a language, of the values that a query filters by: storefronts
 * may ask for what they show as well as for the base text.
 */
export async function localLabels(
  container: MedusaContainer,
  locale: string,
  asked: ReadonlyMap<LocalFacet, ReadonlySet<string>>
): Promise<Labels> {
  if (!container.hasRegistration(Modules.TRANSLATION)) {
    return {}
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const labels: Labels = {}
  for (const [field, values] of asked) {
    const { table, column } = KEPT_IN[field]
    const { rows } = await knex.raw<{
      rows: { base: string; label: string }[]
    }>(
      `select distinct r.${column} as base, t.translations->>:column as label
       from ${table} r
       join translation t on t.reference = :table and t.reference_id = r.id
         and t.locale_code = :locale and t.deleted_at is null
       where r.${column} = any(:values) and r.deleted_at is null
         and btrim(t.translations->>:column) <> ''`,
      { table, column, locale, values: [...values] }
    )
    const known = new Map<string, string[]>()
    for (const { base, label } of rows) {
      known.set(base, [...(known.get(base) ?? []), label])
    }
    labels[field] = known
  }
  return labels
}
