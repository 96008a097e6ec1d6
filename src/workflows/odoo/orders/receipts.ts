import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Goods that came back and were received, as one confirmation says. */
export type Receipt = {
  /** Of the order change: the same however often it is read. */
  id: string
  order_id: string
  display_id: number
  lines: { variant_id: string; quantity: string; conversion: string | null }[]
}

/** Receipts that Odoo does not have yet; of one order, or of all that go there. */
export async function openReceipts(
  container: MedusaContainer,
  orderId?: string
): Promise<Receipt[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Receipt[] }>(
    `select c.id, c.order_id, o.display_id,
       jsonb_agg(jsonb_build_object(
         'variant_id', li.variant_id,
         'quantity', a.details->>'quantity',
         'conversion', li.metadata->'unit'->>'conversion'
       ) order by a.ordering) as lines
     from order_change c
     join order_change_action a on a.order_change_id = c.id
       and a.action = 'RECEIVE_RETURN_ITEM' and a.deleted_at is null
     join order_line_item li on li.id = a.details->>'reference_id'
     join "order" o on o.id = c.order_id
     join odoo_binding b on b.model = 'sale.order' and b.deleted_at is null
       and b.entity_id = c.order_id and b.state <> 'gone'
     where c.status = 'confirmed' and c.return_id is not null
       and c.deleted_at is null and (?::text is null or c.order_id = ?)
       and not exists (
         select 1 from odoo_binding done where done.model = 'stock.picking'
           and done.entity_id = c.id and done.deleted_at is null
           and done.data->>'state' = 'done'
       )
     group by c.id, o.display_id order by c.created_at, c.id`,
    [orderId ?? null, orderId ?? null]
  )
  return rows
}

/**
 * Both sides' stock of the order is looked at again until what came back is
 * in Odoo, too.
 */
export async function reopenOrders(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("odoo_binding")
    .where({ model: "sale.order", deleted_at: null })
    .whereIn("entity_id", orderIds)
    .update({
      data: knex.raw(`data || '{"settled": false}'::jsonb`),
      updated_at: new Date(),
    })
}
