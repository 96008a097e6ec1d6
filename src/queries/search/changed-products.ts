import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** Kinds of records from which documents are made. */
export type ChangedRecord = keyof typeof PRODUCTS_OF

/** Variants that draw on inventory items, for statements that end in them. */
const VARIANTS_OF_ITEMS = `
  join product_variant_inventory_item link
    on link.inventory_item_id = changed.item_id
  join product_variant v on v.id = link.variant_id`

const PRODUCTS_IN_CATEGORY = `
  join product_category within
    on changed.id = any(string_to_array(within.mpath, '.'))
    or within.id = changed.id
  join product_category_product l on l.product_category_id = within.id`

/**
 * Products whose documents show a record: a statement over `changed`, a table
 * of ids. Deleted rows count: what they showed has gone.
 */
const PRODUCTS_OF = {
  product: "select id as product_id from changed",
  variant: `select v.product_id from changed
    join product_variant v on v.id = changed.id`,
  category: `select l.product_id from changed ${PRODUCTS_IN_CATEGORY}`,
  collection: `select p.id as product_id from changed
    join product p on p.collection_id = changed.id`,
  type: `select p.id as product_id from changed
    join product p on p.type_id = changed.id`,
  tag: `select l.product_id from changed
    join product_tags l on l.product_tag_id = changed.id`,
  content_product: `select c.product_id from changed
    join content_product c on c.id = changed.id`,
  price: `select v.product_id from changed
    join price on price.id = changed.id
    join product_variant_price_set s on s.price_set_id = price.price_set_id
    join product_variant v on v.id = s.variant_id`,
  price_list: `select v.product_id from changed
    join price on price.price_list_id = changed.id
    join product_variant_price_set s on s.price_set_id = price.price_set_id
    join product_variant v on v.id = s.variant_id`,
  inventory_item: `select v.product_id
    from (select id as item_id from changed) changed ${VARIANTS_OF_ITEMS}`,
  inventory_level: `select v.product_id
    from (select l.inventory_item_id as item_id from changed
      join inventory_level l on l.id = changed.id) changed ${VARIANTS_OF_ITEMS}`,
  reservation: `select v.product_id
    from (select r.inventory_item_id as item_id from changed
      join reservation_item r on r.id = changed.id) changed ${VARIANTS_OF_ITEMS}`,
  order: `select li.product_id from changed
    join order_item oi on oi.order_id = changed.id
    join order_line_item li on li.id = oi.item_id
    where li.product_id is not null`,
  unit: `select u.product_id from changed
    join product_unit u on u.unit_id = changed.id`,
  combo: `select c.product_id from changed join combo c on c.id = changed.id`,
  sales_channel: `select l.product_id from changed
    join product_sales_channel l on l.sales_channel_id = changed.id`,
  translation: `select coalesce(v.product_id, u.product_id, of_category.product_id,
      tagged.product_id, content.product_id, p.id, t.reference_id) as product_id
    from changed join translation t on t.id = changed.id
    left join product_variant v on v.id = t.reference_id
    left join product_unit u on u.unit_id = t.reference_id
    left join lateral (
      select l.product_id from (select t.reference_id as id) changed
      ${PRODUCTS_IN_CATEGORY}
    ) of_category on t.reference = 'product_category'
    left join product_tags tagged on tagged.product_tag_id = t.reference_id
    left join content_product content on content.id = t.reference_id
    left join product p
      on p.collection_id = t.reference_id or p.type_id = t.reference_id`,
} as const

/** Products whose documents show these records, deals they are part of too. */
export async function productsOf(
  knex: Knex,
  kind: ChangedRecord,
  ids: string[]
): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { product_id: string }[] }>(
    `with changed as (select unnest(?::text[]) as id),
       own as (select distinct product_id from (${PRODUCTS_OF[kind]}) found),
       deal as (
         select c.product_id from own
         join product_variant v on v.product_id = own.product_id
         join combo_choice o on o.variant_id = v.id and o.deleted_at is null
         join combo_slot s on s.id = o.slot_id and s.deleted_at is null
         join combo c on c.id = s.combo_id and c.deleted_at is null
       )
     select product_id from own union select product_id from deal`,
    [ids]
  )
  return rows.map((row) => row.product_id)
}

/** Tables whose rows say themselves when they were touched. */
const TOUCHED: Partial<Record<ChangedRecord, string>> = {
  product: "product",
  variant: "product_variant",
  category: "product_category",
  collection: "product_collection",
  type: "product_type",
  tag: "product_tag",
  content_product: "content_product",
  price: "price",
  price_list: "price_list",
  inventory_level: "inventory_level",
  unit: "unit",
  combo: "combo",
  translation: "translation",
}

/** Rows that join two records, and the one that they change. */
const TOUCHED_LINKS: [ChangedRecord, string, string][] = [
  ["product", "product_sales_channel", "product_id"],
  ["product", "order_line_item", "product_id"],
  ["product", "product_unit", "product_id"],
  ["variant", "product_variant_price_set", "variant_id"],
  ["variant", "product_variant_inventory_item", "variant_id"],
  ["combo", "combo_slot", "combo_id"],
  ["combo", "combo_use", "combo_id"],
]

/**
 * Products whose documents show something that was written since, or that
 * began or ended since by the clock, of which nothing tells.
 */
export async function productsChangedSince(
  knex: Knex,
  since: Date
): Promise<string[]> {
  const touched = `(updated_at >= :since or deleted_at >= :since)`
  const records = [
    ...Object.entries(TOUCHED).map(
      ([kind, table]) =>
        `select '${kind}' as kind, id from "${table}" where ${touched}`
    ),
    ...TOUCHED_LINKS.map(
      ([kind, table, column]) =>
        `select '${kind}', ${column} from "${table}"
         where ${touched} and ${column} is not null`
    ),
    ...(["price_list", "combo"] as const).map(
      (table) =>
        `select '${table}', id from "${table}" where deleted_at is null and (
           starts_at between :since and now() or ends_at between :since and now())`
    ),
  ]
  const { rows } = await knex.raw<{
    rows: { kind: ChangedRecord; ids: string[] }[]
  }>(
    `select kind, array_agg(distinct id) as ids
     from (${records.join(" union all ")}) touched group by kind`,
    { since }
  )
  const products = new Set<string>()
  for (const { kind, ids } of rows) {
    for (const id of await productsOf(knex, kind, ids)) {
      products.add(id)
    }
  }
  return [...products]
}
