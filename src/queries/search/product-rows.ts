import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type ProductRow = {
  id: string
  title: string
  subtitle: string | null
  description: string | null
  handle: string
  status: string
  thumbnail: string | null
  brand: string | null
  /** What the shop says of the product: brand and its translations. */
  content_id: string | null
  created_at: Date
  collection_id: string | null
  collection: string | null
  type_id: string | null
  type: string | null
  sales_channel_ids: string[]
  /** Orders of the last weeks that hold the product. */
  popularity: number
}

/** How far back sales make a product popular. */
const POPULAR_DAYS = 90

/** Products as they stand, without those that are deleted. */
export async function productRows(
  knex: Knex,
  ids: string[]
): Promise<ProductRow[]> {
  const { rows } = await knex.raw<{ rows: ProductRow[] }>(
    `select p.id, p.title, p.subtitle, p.description, p.handle, p.status,
       p.thumbnail, p.created_at, k.id as content_id,
       coalesce(nullif(btrim(k.brand), ''), p.metadata ->> 'brand') as brand,
       p.collection_id, c.title as collection, p.type_id, t.value as type,
       array(
         select l.sales_channel_id from product_sales_channel l
         where l.product_id = p.id and l.deleted_at is null order by 1
       ) as sales_channel_ids,
       (select count(distinct oi.order_id)::int from order_line_item li
        join order_item oi on oi.item_id = li.id and oi.deleted_at is null
        where li.product_id = p.id and li.deleted_at is null
          and li.created_at > now() - make_interval(days => ?)) as popularity
     from product p
     left join product_collection c
       on c.id = p.collection_id and c.deleted_at is null
     left join content_product k
       on k.product_id = p.id and k.deleted_at is null
     left join product_type t on t.id = p.type_id and t.deleted_at is null
     where p.id = any(?) and p.deleted_at is null
     order by p.id`,
    [POPULAR_DAYS, ids]
  )
  return rows
}

export type CategoryRow = { product_id: string; id: string; name: string }

/** Active categories of products, and those that they lie in. */
export async function categoryRows(
  knex: Knex,
  ids: string[]
): Promise<CategoryRow[]> {
  const { rows } = await knex.raw<{ rows: CategoryRow[] }>(
    `select distinct l.product_id, c.id, c.name
     from product_category_product l
     join product_category own
       on own.id = l.product_category_id and own.deleted_at is null
     join product_category c
       on c.id = any(string_to_array(own.mpath, '.')) or c.id = own.id
     where l.product_id = any(?) and c.deleted_at is null
       and c.is_active and not c.is_internal
     order by l.product_id, c.id`,
    [ids]
  )
  return rows
}

export type TagRow = { product_id: string; id: string; value: string }

export async function tagRows(knex: Knex, ids: string[]): Promise<TagRow[]> {
  const { rows } = await knex.raw<{ rows: TagRow[] }>(
    `select l.product_id, t.id, t.value from product_tags l
     join product_tag t on t.id = l.product_tag_id and t.deleted_at is null
     where l.product_id = any(?) order by l.product_id, t.value`,
    [ids]
  )
  return rows
}

export type VariantRow = {
  product_id: string
  id: string
  title: string
  sku: string | null
  barcode: string | null
  ean: string | null
  upc: string | null
  unit_id: string | null
  unit_code: string | null
  unit_name: string | null
  unit_symbol: string | null
  is_default: boolean
}

/** Variants that are sold: a unit that is inactive is not. */
export async function variantRows(
  knex: Knex,
  ids: string[]
): Promise<VariantRow[]> {
  const { rows } = await knex.raw<{ rows: VariantRow[] }>(
    `select v.product_id, v.id, v.title, v.sku, v.barcode, v.ean, v.upc,
       u.id as unit_id, u.code as unit_code, u.name as unit_name,
       u.symbol as unit_symbol, coalesce(pu.is_default, false) as is_default
     from product_variant v
     left join product_unit pu on pu.variant_id = v.id and pu.deleted_at is null
     left join unit u on u.id = pu.unit_id and u.deleted_at is null
     where v.product_id = any(?) and v.deleted_at is null
       and coalesce(pu.is_active and pu.retired_at is null, true)
     order by v.product_id, coalesce(pu.rank, v.variant_rank), v.id`,
    [ids]
  )
  return rows
}

export type TranslationRow = {
  id: string
  reference_id: string
  locale_code: string
  translations: Record<string, string | null>
}

/** Translated texts of any records. */
export async function translationRows(
  knex: Knex,
  referenceIds: string[]
): Promise<TranslationRow[]> {
  const { rows } = await knex.raw<{ rows: TranslationRow[] }>(
    `select id, reference_id, locale_code, translations from translation
     where reference_id = any(?) and deleted_at is null`,
    [referenceIds]
  )
  return rows
}
