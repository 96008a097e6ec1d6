import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { UNIT_OPTION_TITLE } from "../../../modules/unit/constants"

/** A variant of the store as a run compares it. */
export type StoreVariant = {
  id: string
  product_id: string
  sku: string | null
  barcode: string | null
  /** The unit option left out. */
  options: Record<string, string>
  inventory_item_id: string | null
  manage_inventory: boolean
  /** Null for a variant that is not sold by unit. */
  unit_value: string | null
  /** Without price lists, by currency. */
  prices: Record<string, string>
  is_default: boolean
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

/** Products with their variants, in two statements. */
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

type OptionRow = {
  id: string
  title: string
  values?: { value: string }[] | null
}

async function productOptions(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, StoreProduct["options"]>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["id", "options.id", "options.title", "options.values.value"],
    filters: { id: [...ids] },
  })
  return new Map(
    data.map(({ id, options }) => [
      id,
      ((options ?? []) as OptionRow[]).map((option) => ({
        id: option.id,
        title: option.title,
        values: (option.values ?? []).map(({ value }) => value),
      })),
    ])
  )
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

/** Variants that are sold, with their options and their stock. */
export async function storeVariants(
  container: MedusaContainer,
  productIds: string[]
): Promise<StoreVariant[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: StoreVariant[] }>(
    `select v.id, v.product_id, v.sku, v.barcode, v.manage_inventory,
       trim_scale(pu.unit_value)::text as unit_value,
       coalesce(pu.is_default, true) as is_default,
       coalesce((
         select jsonb_object_agg(o.title, ov.value)
         from product_variant_option vo
         join product_option_value ov on ov.id = vo.option_value_id
         join product_option o on o.id = ov.option_id
         where vo.variant_id = v.id
           and o.title <> ? and lower(o.title) <> 'default option'
       ), '{}') as options,
       coalesce((
         select jsonb_object_agg(p.currency_code, p.raw_amount->>'value')
         from product_variant_price_set ps
         join price p on p.price_set_id = ps.price_set_id
         where ps.variant_id = v.id and ps.deleted_at is null
           and p.deleted_at is null and p.price_list_id is null
           and coalesce(p.rules_count, 0) = 0 and p.min_quantity is null
       ), '{}') as prices,
       (
         select l.inventory_item_id
         from product_variant_inventory_item l
         where l.variant_id = v.id and l.deleted_at is null
         order by l.created_at, l.id limit 1
       ) as inventory_item_id
     from product_variant v
     left join product_unit pu on pu.variant_id = v.id
       and pu.deleted_at is null
     where v.deleted_at is null and pu.retired_at is null
       and v.product_id = any(?)
     order by v.product_id, v.variant_rank, v.id`,
    [UNIT_OPTION_TITLE, productIds]
  )
  return rows
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
