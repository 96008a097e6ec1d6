import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Whole units that a sales channel's branches can sell, of those variants for
 * which the core's floating point is wrong or negative: sold by a unit whose
 * conversion is a fraction (0.3 kg holds three times 100 g, the core says
 * two), from a stock with fractions, or promised beyond the stock.
 *
 * One statement, exact, that answers nothing for all the others.
 */
export async function exactAvailability(
  container: MedusaContainer,
  variantIds: string[],
  salesChannelId: string
): Promise<Map<string, number>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { variant_id: string; quantity: number }[]
  }>(
    `select link.variant_id,
       greatest(min(div(s.available, link.required_quantity)), 0)::int
         as quantity
     from product_unit pu
     join product_variant_inventory_item link
       on link.variant_id = pu.variant_id and link.deleted_at is null
     cross join lateral (
       select coalesce(sum(l.stocked_quantity - l.reserved_quantity), 0)
           as available,
         coalesce(bool_or(l.stocked_quantity <> trunc(l.stocked_quantity)
           or l.reserved_quantity <> trunc(l.reserved_quantity)), false)
           as is_fraction
       from inventory_level l
       join sales_channel_stock_location sl
         on sl.stock_location_id = l.location_id and sl.deleted_at is null
       where l.inventory_item_id = link.inventory_item_id
         and l.deleted_at is null and sl.sales_channel_id = ?
     ) s
     where pu.deleted_at is null and pu.variant_id = any(?)
       and link.required_quantity > 0
     group by link.variant_id
     having bool_or(s.is_fraction or s.available < 0
       or link.required_quantity <> trunc(link.required_quantity))`,
    [salesChannelId, variantIds]
  )
  return new Map(rows.map((row) => [row.variant_id, row.quantity]))
}
