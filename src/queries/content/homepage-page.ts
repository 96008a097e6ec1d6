import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { SectionType } from "../../modules/content/constants"
import { isLive, joinTexts, textIn } from "./live"
import { SECTION_PRODUCTS } from "./section-products"

export type HomepageSection = {
  id: string
  type: SectionType
  title: string
  subtitle: string
  limit: number
  category_id: string | null
  category_handle: string | null
  /** When the section is over. */
  ends_at: string | null
  product_ids: string[] | null
}

export type HomepageVariant = {
  id: string
  title: string
  price_set_id: string | null
  is_default: boolean
  in_stock: boolean
}

export type HomepageProduct = {
  id: string
  handle: string
  title: string
  subtitle: string | null
  thumbnail: string | null
  alt: string
  brand: string
  is_featured: boolean
  is_combo: boolean
  variants: HomepageVariant[] | null
}

export type HomepagePage = {
  sections: HomepageSection[] | null
  products: HomepageProduct[] | null
  /** Seconds until the next section begins or ends. */
  next: number | null
}

export type HomepageInput = {
  channels: string[]
  locale: string | undefined
  currency: string | undefined
  combos: boolean
  units: boolean
  /** Of one section only. */
  section?: string
}

/** Whether the branches' stock covers one piece of variant `v`. */
const IN_STOCK = `(
  not v.manage_inventory or v.allow_backorder or (
    exists (select 1 from product_variant_inventory_item l
      where l.variant_id = v.id and l.deleted_at is null)
    and not exists (
      select 1 from product_variant_inventory_item l
      where l.variant_id = v.id and l.deleted_at is null
        and l.required_quantity > coalesce((
          select sum(lv.stocked_quantity - lv.reserved_quantity)
          from inventory_level lv
          where lv.inventory_item_id = l.inventory_item_id
            and lv.deleted_at is null
            and lv.location_id in (
              select sl.stock_location_id
              from sales_channel_stock_location sl
              where sl.sales_channel_id = any(:channels)
                and sl.deleted_at is null
            )
        ), 0)
    )
  )
)`

/** Variants of product `p` that can be bought; inactive units are left out. */
const VARIANTS = `(
  select json_agg(json_build_object(
      'id', v.id, 'title', ${textIn("tv", "v", "title")},
      'price_set_id', vp.price_set_id,
      'is_default', coalesce(pu.is_default, false), 'in_stock', ${IN_STOCK}
    ) order by v.variant_rank, v.id)
  from product_variant v
  left join product_variant_price_set vp on vp.variant_id = v.id
    and vp.deleted_at is null
  left join product_unit pu on :units and pu.variant_id = v.id
    and pu.deleted_at is null
  ${joinTexts("tv", "product_variant", "v.id")}
  where v.product_id = p.id and v.deleted_at is null
    and (pu.id is null or (pu.is_active and pu.retired_at is null))
)`

const PAGE = `
with live as (
  select s.*, ${textIn("t", "s", "title")} as title_in,
    ${textIn("t", "s", "subtitle")} as subtitle_in,
    c.handle as category_handle
  from content_section s
  left join product_category c on c.id = s.category_id
    and c.deleted_at is null
  ${joinTexts("t", "content_section", "s.id")}
  where ${isLive("s")} and (cast(:section as text) is null or s.id = :section)
), picked as (
  select s.id as section_id, x.product_id, x.place
  from live s cross join lateral (${SECTION_PRODUCTS}) x
)
select
  (select json_agg(json_build_object(
      'id', s.id, 'type', s.type, 'title', s.title_in,
      'subtitle', s.subtitle_in, 'limit', s."limit",
      'category_id', s.category_id, 'category_handle', s.category_handle,
      'ends_at', s.ends_at,
      'product_ids', (select json_agg(k.product_id order by k.place)
        from picked k where k.section_id = s.id)
    ) order by s.rank, s.created_at, s.id) from live s) as sections,
  (select json_agg(json_build_object(
      'id', p.id, 'handle', p.handle, 'title', ${textIn("tp", "p", "title")},
      'subtitle', ${textIn("tp", "p", "subtitle")}, 'thumbnail', p.thumbnail,
      'alt', coalesce(${textIn("tc", "cp", "alt")}, ''),
      'brand', coalesce(${textIn("tc", "cp", "brand")}, ''),
      'is_featured', coalesce(cp.is_featured, false),
      'is_combo', cb.id is not null,
      'variants', ${VARIANTS}
    ))
    from product p
    left join content_product cp on cp.product_id = p.id
      and cp.deleted_at is null
    left join combo cb on cb.product_id = p.id and cb.deleted_at is null
    ${joinTexts("tp", "product", "p.id")}
    ${joinTexts("tc", "content_product", "cp.id")}
    where p.id in (select product_id from picked)) as products,
  (select extract(epoch from min(b.at) - now())
    from content_section s
    cross join lateral (values (s.starts_at), (s.ends_at)) as b(at)
    where s.deleted_at is null and s.is_active and b.at > now()) as next`

/** The live sections and their products, in one statement. */
export async function homepagePage(
  container: MedusaContainer,
  input: HomepageInput
): Promise<HomepagePage> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: HomepagePage[] }>(PAGE, {
    ...input,
    locale: input.locale ?? null,
    currency: input.currency ?? null,
    section: input.section ?? null,
  })
  return rows[0]
}
