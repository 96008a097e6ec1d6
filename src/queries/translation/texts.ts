import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { USUAL_SALES_DAYS } from "../../modules/content/constants"

/** One text of one record, in the base language and in another. */
export type TextRow = {
  /** Entity: `product`. */
  reference: string
  reference_id: string
  field: string
  /** What it belongs to: the product's title, for a variant. */
  of: string | null
  text: string
  translation: string | null
  /** Pieces sold over the last days of the product it belongs to. */
  sold: number
}

export type TextFilters = {
  locale: string
  reference?: string
  reference_ids?: string[]
  q?: string
  missing?: boolean
}

export type TextCount = {
  reference: string
  texts: number
  translated: number
}

type Entity = { entity_type: string; fields: string[] }

/** SQL: the product whose sales say how many people see a text of `r`. */
const PRODUCT_OF: Record<string, string> = {
  product: "r.id",
  product_variant: "r.product_id",
  content_product: "r.product_id",
  content_image:
    "(select product_id from content_product where id = r.content_product_id)",
  combo_slot: "(select product_id from combo where id = r.combo_id)",
}

const sumOf = (products: string) =>
  `(select sum(quantity) from content_sales where product_id in (${products})
    and window_days = ${USUAL_SALES_DAYS} and deleted_at is null)`

/** SQL: what is sold of all that hangs on `r`. */
const SOLD_OF: Record<string, string> = {
  product_category: sumOf(
    "select product_id from product_category_product where product_category_id = r.id"
  ),
  product_collection: sumOf(
    "select id from product where collection_id = r.id"
  ),
  product_type: sumOf("select id from product where type_id = r.id"),
}

function soldOf(entity: string): string {
  const product = PRODUCT_OF[entity]
  return SOLD_OF[entity] ?? (product ? sumOf(product) : "0")
}

function ownerOf(entity: string): string {
  const product = entity === "product" ? undefined : PRODUCT_OF[entity]
  return product
    ? `(select title from product where id = ${product})`
    : "cast(null as text)"
}

/** SQL: every text of an entity's records; empty ones are none. */
function textsOfEntity({ entity_type, fields }: Entity): string {
  const values = fields.map((field) => `('${field}', r."${field}")`).join(", ")
  return `select '${entity_type}' as reference, r.id as reference_id, f.field,
      ${ownerOf(entity_type)} as "of", f.base as text,
      nullif(btrim(t.translations->>f.field), '') as translation,
      coalesce(${soldOf(entity_type)}, 0)::int as sold
    from "${entity_type}" r
    cross join lateral (values ${values}) as f(field, base)
    left join translation t on t.reference = '${entity_type}'
      and t.reference_id = r.id and t.locale_code = :locale
      and t.deleted_at is null
    where r.deleted_at is null and nullif(btrim(f.base), '') is not null`
}

/**
 * What can be translated: the Translation Module's settings, as far as the
 * database has a table and columns of these names.
 */
export async function translatableEntities(
  container: MedusaContainer
): Promise<Entity[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Entity[] }>(
    `select s.entity_type, array_agg(c.column_name::text order by f.place) as fields
     from translation_settings s
     cross join lateral jsonb_array_elements_text(to_jsonb(s.fields))
       with ordinality as f(name, place)
     join information_schema.columns c on c.table_schema = current_schema()
       and c.table_name = s.entity_type and c.column_name = f.name
     where s.is_active and s.deleted_at is null
       and s.entity_type ~ '^[a-z_]+$' and f.name ~ '^[a-z_]+$'
     group by s.entity_type order by s.entity_type`
  )
  return rows
}

async function source(
  container: MedusaContainer,
  reference?: string
): Promise<string | null> {
  const entities = await translatableEntities(container)
  const chosen = entities.filter(
    ({ entity_type }) => !reference || entity_type === reference
  )
  return chosen.length
    ? `(${chosen.map(textsOfEntity).join("\n union all ")}) x`
    : null
}

const CHOSEN = `
  (cast(:ids as text[]) is null or x.reference_id = any(cast(:ids as text[])))
  and (not :missing or x.translation is null)
  and (cast(:q as text) is null or x.text ilike :q or x.translation ilike :q
    or x."of" ilike :q)`

/** Texts, those of what sells most first. */
export async function texts(
  container: MedusaContainer,
  filters: TextFilters,
  page: { limit: number; offset: number }
): Promise<{ rows: TextRow[]; count: number }> {
  const from = await source(container, filters.reference)
  if (!from) {
    return { rows: [], count: 0 }
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: (TextRow & { total: string })[] }>(
    `select x.*, count(*) over () as total from ${from} where ${CHOSEN}
     order by x.sold desc, x.reference, x.reference_id, x.field
     limit :limit offset :offset`,
    {
      locale: filters.locale,
      ids: filters.reference_ids ?? null,
      missing: filters.missing ?? false,
      q: filters.q ? `%${filters.q.replace(/[\\%_]/g, "\\$&")}%` : null,
      ...page,
    }
  )
  return {
    rows: rows.map(({ total: _, ...row }) => row),
    count: Number(rows[0]?.total ?? 0),
  }
}

/** How many texts of each entity there are and are translated. */
export async function textCounts(
  container: MedusaContainer,
  locale: string
): Promise<TextCount[]> {
  const from = await source(container)
  if (!from) {
    return []
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: TextCount[] }>(
    `select x.reference, count(*)::int as texts,
       count(x.translation)::int as translated
     from ${from} group by x.reference order by x.reference`,
    { locale }
  )
  return rows
}
