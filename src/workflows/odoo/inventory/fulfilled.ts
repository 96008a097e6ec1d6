import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { addTo, type Amounts } from "./amounts"

type Row = { item: string; location: string; quantity: string }

/**
 * What the store has taken from its stock for orders that go to Odoo and are
 * not settled there: fulfilled, less what came back and was received. By
 * inventory item and branch, in the stock's unit.
 */
export async function fulfilledHere(
  knex: Knex,
  itemIds: string[]
): Promise<Amounts> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `with open_orders as (
       select entity_id as id from odoo_binding
       where model = 'sale.order' and deleted_at is null
         and coalesce(data->>'settled', 'false') <> 'true'
       union
       select record_id from odoo_record
       where kind = 'orders' and model = 'order' and deleted_at is null
         and state in ('failed', 'dead')
     )
     select fi.inventory_item_id as item, f.location_id as location,
       sum(fi.quantity)::text as quantity
     from open_orders o
     join order_fulfillment link on link.order_id = o.id
       and link.deleted_at is null
     join fulfillment f on f.id = link.fulfillment_id
       and f.canceled_at is null and f.deleted_at is null
     join fulfillment_item fi on fi.fulfillment_id = f.id
       and fi.deleted_at is null
     where fi.inventory_item_id = any(?)
     group by 1, 2
     union all
     select l.inventory_item_id, r.location_id,
       (-sum(ri.received_quantity * l.required_quantity))::text
     from open_orders o
     join "return" r on r.order_id = o.id and r.deleted_at is null
       and r.canceled_at is null
     join return_item ri on ri.return_id = r.id and ri.deleted_at is null
     join order_line_item li on li.id = ri.item_id
     join product_variant_inventory_item l on l.variant_id = li.variant_id
       and l.deleted_at is null
     where l.inventory_item_id = any(?) and r.location_id is not null
       and ri.received_quantity > 0
     group by 1, 2`,
    [itemIds, itemIds]
  )
  const amounts: Amounts = new Map()
  for (const { item, location, quantity } of rows) {
    addTo(amounts, item, location, quantity)
  }
  return amounts
}
