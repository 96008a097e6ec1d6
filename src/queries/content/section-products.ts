import type { SectionType } from "../../modules/content/constants"
import { USUAL_SALES_DAYS } from "../../modules/content/constants"
import { isVisible } from "./live"

/** On sale is decided by the price that the core computes: some drop out. */
const SPARE = 2

/**
 * SQL: where a section of each type takes its products from, best first. `s`
 * is the section; every branch gives `product_id` and `place`.
 */
const SOURCES: Record<SectionType, string> = {
  featured: `
    select p.id as product_id,
      row_number() over (order by cp.featured_rank, p.title, p.id) as place
    from content_product cp
    join product p on p.id = cp.product_id and ${isVisible("p")}
    where cp.is_featured and cp.deleted_at is null`,
  trending: `
    select p.id as product_id, row_number() over (order by cs.quantity desc,
      cs.order_count desc, p.id) as place
    from content_sales cs
    join product p on p.id = cs.product_id and ${isVisible("p")}
    where cs.window_days = s.window_days and cs.quantity > 0
      and cs.deleted_at is null`,
  new: `
    select p.id as product_id, row_number() over (order by p.created_at desc, p.id desc) as place
    from product p
    where p.created_at > now() - make_interval(days => s.window_days)
      and ${isVisible("p")}`,
  category: `
    select p.id as product_id, row_number() over (order by coalesce(cs.quantity, 0) desc,
      p.title, p.id) as place
    from product p
    left join content_sales cs on cs.product_id = p.id
      and cs.window_days = ${USUAL_SALES_DAYS} and cs.deleted_at is null
    where ${isVisible("p")} and p.id in (
      select pcp.product_id
      from product_category c
      join product_category d on d.deleted_at is null and d.is_active
        and (d.id = c.id or d.mpath like c.mpath || '.%')
      join product_category_product pcp on pcp.product_category_id = d.id
      where c.id = s.category_id and c.deleted_at is null
    )`,
  combos: `
    select p.id as product_id, row_number() over (order by c.rank, c.id) as place
    from combo c
    join product p on p.id = c.product_id and ${isVisible("p")}
    where :combos and c.deleted_at is null
      and (c.starts_at is null or c.starts_at <= now())
      and (c.ends_at is null or c.ends_at > now())`,
  on_sale: `
    select x.product_id, row_number() over (order by x.since desc, x.product_id) as place
    from (
      select v.product_id, max(coalesce(pl.starts_at, pl.created_at)) as since
      from price_list pl
      join price pr on pr.price_list_id = pl.id and pr.deleted_at is null
        and pr.currency_code = :currency
      join product_variant_price_set vp on vp.price_set_id = pr.price_set_id
        and vp.deleted_at is null
      join product_variant v on v.id = vp.variant_id and v.deleted_at is null
      join product p on p.id = v.product_id and ${isVisible("p")}
      where pl.type = 'sale' and pl.status = 'active'
        and pl.deleted_at is null
        and (pl.starts_at is null or pl.starts_at <= now())
        and (pl.ends_at is null or pl.ends_at > now())
      group by v.product_id
    ) x`,
  custom: `
    select p.id as product_id, chosen.place
    from unnest(s.product_ids) with ordinality as chosen(id, place)
    join product p on p.id = chosen.id and ${isVisible("p")}`,
}

/** SQL: the products of section `s`, as many as it shows and some in reserve. */
export const SECTION_PRODUCTS = Object.entries(SOURCES)
  .map(
    ([type, source]) =>
      `select * from (${source}) ${type}
       where s.type = '${type}' and ${type}.place <= s."limit" * ${
         type === "on_sale" ? SPARE : 1
       }`
  )
  .join("\n union all \n")
