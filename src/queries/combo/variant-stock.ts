import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { LevelRow } from "../stock/levels"

/** What a variant draws on, with the levels of each item. */
export type StockLink = {
  inventory_item_id: string
  required_quantity: BigNumberInput
  inventory: { location_levels: LevelRow[] }
}

type Row = Omit<StockLink, "inventory"> &
  LevelRow & { variant_id: string; location_id: string | null }

/**
 * Inventory items and levels by variant: one statement. Query takes four, and
 * a third of the time in which a combo is put into a cart.
 */
export async function stockLinks(
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, StockLink[]>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select l.variant_id, l.inventory_item_id, l.required_quantity,
       v.location_id, v.stocked_quantity, v.reserved_quantity,
       v.raw_stocked_quantity, v.raw_reserved_quantity
     from product_variant_inventory_item l
     join inventory_item i
       on i.id = l.inventory_item_id and i.deleted_at is null
     left join inventory_level v
       on v.inventory_item_id = i.id and v.deleted_at is null
     where l.deleted_at is null and l.variant_id = any(?)
     order by l.variant_id, l.inventory_item_id, v.location_id`,
    [variantIds]
  )
  const byVariant = new Map<string, StockLink[]>()
  for (const { variant_id, inventory_item_id, ...row } of rows) {
    const links = byVariant.get(variant_id) ?? []
    byVariant.set(variant_id, links)
    let link = links.find(
      (each) => each.inventory_item_id === inventory_item_id
    )
    if (!link) {
      const { required_quantity } = row
      const inventory = { location_levels: [] }
      link = { inventory_item_id, required_quantity, inventory }
      links.push(link)
    }
    if (row.location_id) {
      link.inventory.location_levels.push(row)
    }
  }
  return byVariant
}

/** Sales channels by product: one statement, as above. */
export async function channelsOfProducts(
  container: MedusaContainer,
  productIds: string[]
): Promise<Map<string, { id: string }[]>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { product_id: string; ids: string[] }[]
  }>(
    `select l.product_id, array_agg(c.id order by c.id) as ids
     from product_sales_channel l
     join sales_channel c
       on c.id = l.sales_channel_id and c.deleted_at is null
     where l.deleted_at is null and l.product_id = any(?)
     group by l.product_id`,
    [productIds]
  )
  return new Map(
    rows.map(({ product_id, ids }) => [product_id, ids.map((id) => ({ id }))])
  )
}
