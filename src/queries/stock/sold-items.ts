import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { UNIT_OPTION_TITLE } from "../../modules/unit/constants"
import { NOT_FOR_SALE_SKU } from "../../workflows/unit/not-for-sale"

/**
 * One stock that is sold by unit: a product, or one combination of its other
 * options (size, flavour).
 */
export type SoldItem = {
  inventory_item_id: string
  product_id: string
  title: string
  /** `{ Flavour: "Mango" }`, empty for a product without other options. */
  options: Record<string, string>
  basic_unit_code: string
}

/**
 * One row for each inventory item that variants with a product unit draw on;
 * the gate of what is not for sale left out. To be used as a subquery; takes
 * the bindings of `soldItemBindings`.
 */
export const SOLD_ITEMS = `
  select distinct on (link.inventory_item_id)
    link.inventory_item_id, pu.variant_id, pu.product_id, pu.basic_unit_code,
    p.title, coalesce(other.options, '{}'::jsonb) as options
  from product_unit pu
  join product p on p.id = pu.product_id and p.deleted_at is null
  join product_variant v on v.id = pu.variant_id and v.deleted_at is null
  join product_variant_inventory_item link
    on link.variant_id = pu.variant_id and link.deleted_at is null
  join inventory_item i on i.id = link.inventory_item_id
    and i.deleted_at is null and i.sku is distinct from :gate
  left join lateral (
    select jsonb_object_agg(o.title, ov.value) as options
    from product_variant_option vo
    join product_option_value ov on ov.id = vo.option_value_id
    join product_option o on o.id = ov.option_id
    where vo.variant_id = pu.variant_id and o.title <> :unit_option
  ) other on true
  where pu.deleted_at is null
    and (cast(:products as text[]) is null
      or pu.product_id = any(cast(:products as text[])))
    and (cast(:items as text[]) is null
      or link.inventory_item_id = any(cast(:items as text[])))
  order by link.inventory_item_id, (pu.retired_at is null) desc, pu.id`

export type SoldItemFilter = {
  product_ids?: string[]
  inventory_item_ids?: string[]
}

/** Bindings of `SOLD_ITEMS`. */
export function soldItemBindings(filter: SoldItemFilter = {}) {
  return {
    gate: NOT_FOR_SALE_SKU,
    unit_option: UNIT_OPTION_TITLE,
    products: filter.product_ids ?? null,
    items: filter.inventory_item_ids ?? null,
  }
}

/** The stocks of these products, or behind these inventory items. */
export async function soldItems(
  knex: Knex,
  filter: SoldItemFilter
): Promise<SoldItem[]> {
  const { rows } = await knex.raw<{ rows: SoldItem[] }>(
    `select s.inventory_item_id, s.product_id, s.title, s.options,
       s.basic_unit_code
     from (${SOLD_ITEMS}) s order by s.title, s.options::text`,
    soldItemBindings(filter)
  )
  return rows
}

/** The stock with these options; undefined when there is none. */
export function itemWithOptions(
  items: SoldItem[],
  options: Record<string, string>
): SoldItem | undefined {
  const wanted = Object.entries(options)
  return items.find(
    (item) =>
      Object.keys(item.options).length === wanted.length &&
      wanted.every(([title, value]) => item.options[title] === value)
  )
}
