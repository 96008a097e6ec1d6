import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How many of an order line are in a parcel; decimal text. */
export type PackedLine = {
  fulfillment_id: string
  line_item_id: string
  quantity: string
}

/**
 * What is packed, in the order's own count: Medusa keeps a parcel's quantities
 * in the basic unit of the stock.
 */
export async function packedQuantities(
  knex: Knex,
  fulfillmentIds: readonly string[]
): Promise<PackedLine[]> {
  const { rows } = await knex.raw<{ rows: PackedLine[] }>(
    `select distinct on (part.fulfillment_id, part.line_item_id)
       part.fulfillment_id, part.line_item_id,
       trim_scale(
         part.quantity / coalesce(nullif(link.required_quantity, 0), 1)
       )::text as quantity
     from fulfillment_item part
     left join order_line_item line on line.id = part.line_item_id
     left join product_variant_inventory_item link
       on link.variant_id = line.variant_id
       and link.inventory_item_id = part.inventory_item_id
       and link.deleted_at is null
     where part.fulfillment_id = any(?) and part.deleted_at is null
     order by part.fulfillment_id, part.line_item_id, part.id`,
    [[...fulfillmentIds]]
  )
  return rows
}
