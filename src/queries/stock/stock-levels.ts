import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toUnitView, unitNames } from "../unit/rows"
import { SOLD_ITEMS, soldItemBindings, type SoldItem } from "./sold-items"
import { numberOrNull, type Thresholds } from "./thresholds"

type LevelRow = SoldItem &
  Thresholds & {
    id: string
    location_id: string
    location_name: string | null
    stocked: string
    reserved: string
    available: string
    count: number
  }

export type StockLevelFilters = {
  location_id?: string
  /** Only what is at or below its threshold, or promised twice. */
  low?: boolean
  /** Part of the product's title or a SKU, or a whole barcode. */
  q?: string
}

type Page = { limit: number; offset: number }

/** Exact numbers of a level and what the rule says of them. */
const LEVELS = `
  select s.*, l.id, l.location_id, loc.name as location_name,
    trim_scale(l.stocked_quantity)::text as stocked,
    trim_scale(l.reserved_quantity)::text as reserved,
    trim_scale(a.available)::text as available,
    r.low_stock_threshold, r.reorder_point, r.reorder_quantity,
    coalesce(a.available <= r.low_stock_threshold, false)
      or a.available < 0 as is_low,
    coalesce(a.available <= r.reorder_point, false) as needs_reorder
  from (${SOLD_ITEMS}) s
  join inventory_level l on l.inventory_item_id = s.inventory_item_id
    and l.deleted_at is null
  cross join lateral (
    select l.stocked_quantity - l.reserved_quantity as available
  ) a
  left join stock_location loc on loc.id = l.location_id
  left join stock_rule r on r.inventory_item_id = l.inventory_item_id
    and r.location_id = l.location_id and r.deleted_at is null
  where (cast(:location as text) is null or l.location_id = :location)
    and (cast(:q as text) is null or s.title ilike :q or exists (
      select 1 from product_variant v
      where v.product_id = s.product_id and v.deleted_at is null
        and (v.sku ilike :q or v.barcode = :barcode)
    ))`

/**
 * The stock page: one row for each inventory item that is sold by unit and
 * location, low ones first.
 */
export async function stockLevels(
  container: MedusaContainer,
  filters: StockLevelFilters,
  page: Page,
  locale: string | undefined
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const bindings = {
    ...soldItemBindings(),
    location: filters.location_id ?? null,
    low: filters.low ?? false,
    q: filters.q ? `%${filters.q.replace(/[\\%_]/g, "\\$&")}%` : null,
    barcode: filters.q ?? null,
    ...page,
  }
  const [{ rows }, { rows: counted }, { byCode }] = await Promise.all([
    knex.raw<{ rows: LevelRow[] }>(
      `select * from (${LEVELS}) x where not :low or x.is_low
       order by x.is_low desc, x.needs_reorder desc, x.title,
         x.options::text, x.location_name, x.id
       limit :limit offset :offset`,
      bindings
    ),
    knex.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from (${LEVELS}) x
       where not :low or x.is_low`,
      bindings
    ),
    unitNames(container, locale),
  ])
  const stock_levels = rows.map((row) => {
    const basic = byCode.get(row.basic_unit_code)
    return {
      id: row.id,
      inventory_item_id: row.inventory_item_id,
      product_id: row.product_id,
      product_title: row.title,
      options: row.options,
      basic_unit: basic ? toUnitView(basic) : null,
      location_id: row.location_id,
      location_name: row.location_name ?? row.location_id,
      stocked: Number(row.stocked),
      reserved: Number(row.reserved),
      available: Number(row.available),
      low_stock_threshold: numberOrNull(row.low_stock_threshold),
      reorder_point: numberOrNull(row.reorder_point),
      reorder_quantity: numberOrNull(row.reorder_quantity),
      is_low: row.is_low,
      needs_reorder: row.needs_reorder,
    }
  })
  return { stock_levels, count: counted[0]?.count ?? 0, ...page }
}
