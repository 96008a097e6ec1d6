import type { Knex } from "@medusajs/framework/mikro-orm/knex"

export type PriceRow = {
  product_id: string
  currency_code: string
  /** What the cheapest variant costs today. */
  price: number
  /** What that is without a price list. */
  regular_price: number
}

/**
 * "From" prices by currency, as every shopper gets them: base prices and the
 * price lists that are open to all and run now. Prices for one region stand in
 * where a currency has none for all; prices for groups of customers are theirs.
 */
export async function priceRows(
  knex: Knex,
  productIds: string[]
): Promise<PriceRow[]> {
  const { rows } = await knex.raw<{ rows: PriceRow[] }>(
    `with offered as (
       select v.product_id, v.id as variant_id, p.currency_code, p.amount,
         l.type as list_type,
         not exists (
           select 1 from price_rule r
           where r.price_id = p.id and r.deleted_at is null
         ) as for_all
       from product_variant v
       join product_variant_price_set s
         on s.variant_id = v.id and s.deleted_at is null
       join price p on p.price_set_id = s.price_set_id and p.deleted_at is null
         and coalesce(p.min_quantity, 1) <= 1
       left join price_list l on l.id = p.price_list_id
       left join product_unit u on u.variant_id = v.id and u.deleted_at is null
       where v.product_id = any(?) and v.deleted_at is null
         and coalesce(u.is_active and u.retired_at is null, true)
         and (p.price_list_id is null or (
           l.deleted_at is null and l.status = 'active'
           and coalesce(l.rules_count, 0) = 0
           and (l.starts_at is null or l.starts_at <= now())
           and (l.ends_at is null or l.ends_at > now())
         ))
         and not exists (
           select 1 from price_rule r where r.price_id = p.id
             and r.deleted_at is null and r.attribute <> 'region_id'
         )
     ), base as (
       select product_id, variant_id, currency_code,
         coalesce(min(amount) filter (where for_all and list_type is null),
           min(amount) filter (where list_type is null)) as regular,
         min(amount) filter (where list_type = 'override' and for_all) as override,
         min(amount) filter (where list_type = 'sale' and for_all) as sale
       from offered group by product_id, variant_id, currency_code
     ), sold as (
       select *, coalesce(override, least(sale, regular)) as price from base
     )
     select distinct on (product_id, currency_code) product_id, currency_code,
       price::float8 as price,
       coalesce(regular, price)::float8 as regular_price
     from sold where price > 0
     order by product_id, currency_code, price, regular`,
    [productIds]
  )
  return rows
}

export type PriceIdsRow = { product_id: string; price_ids: string[] }

/**
 * All prices of products. Medusa deletes some of them without a trace: a
 * document that knows them can still be found by them.
 */
export async function priceIdRows(
  knex: Knex,
  productIds: string[]
): Promise<PriceIdsRow[]> {
  const { rows } = await knex.raw<{ rows: PriceIdsRow[] }>(
    `select v.product_id, array_agg(p.id order by p.id) as price_ids
     from product_variant v
     join product_variant_price_set s
       on s.variant_id = v.id and s.deleted_at is null
     join price p on p.price_set_id = s.price_set_id and p.deleted_at is null
     where v.product_id = any(?) and v.deleted_at is null
     group by v.product_id`,
    [productIds]
  )
  return rows
}
