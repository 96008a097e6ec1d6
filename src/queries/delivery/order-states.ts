import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  orderState,
  type OrderFacts,
  type OrderState,
  type ParcelFacts,
} from "../../lib/order-state"

type Row = Omit<OrderFacts, "parcels"> & {
  id: string
  parcels: ParcelFacts[] | null
}

/** Payment collections on which something was authorised or captured. */
const PAID = ["authorized", "partially_authorized", "completed"]

/**
 * The state for people of many orders, in one statement.
 * @returns states by order id; ids without an order are missing
 */
export async function orderStates(
  knex: Knex,
  orderIds: readonly string[]
): Promise<Map<string, OrderState>> {
  if (!orderIds.length) {
    return new Map()
  }
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select o.id, o.status::text as status,
       coalesce(money.awaits, totals.owed, false) as awaits_payment,
       coalesce(goods.has_unpacked, false) as has_unpacked,
       coalesce(goods.all_returned, false) as all_returned,
       parcel.parcels
     from "order" o
     left join lateral (
       select not bool_or(c.status::text = any(?)) and bool_or(c.amount > 0)
         as awaits
       from order_payment_collection link
       join payment_collection c on c.id = link.payment_collection_id
         and c.deleted_at is null and c.status::text <> 'canceled'
       where link.order_id = o.id and link.deleted_at is null
     ) money on true
     left join lateral (
       select (s.totals->>'pending_difference')::numeric > 0 as owed
       from order_summary s
       where s.order_id = o.id and s.version = o.version
         and s.deleted_at is null
       limit 1
     ) totals on true
     left join lateral (
       select bool_or(line.requires_shipping and i.quantity > i.fulfilled_quantity)
           as has_unpacked,
         sum(i.quantity) > 0
           and sum(i.return_received_quantity) >= sum(i.quantity)
           as all_returned
       from order_item i
       join order_line_item line on line.id = i.item_id
       where i.order_id = o.id and i.version = o.version
         and i.deleted_at is null
     ) goods on true
     left join lateral (
       select json_agg(json_build_object(
         'cancelled', f.canceled_at is not null,
         'shipped', f.shipped_at is not null,
         'delivered', f.delivered_at is not null,
         'delivery', (
           select d.status from delivery d
           where d.fulfillment_id = f.id and d.deleted_at is null
           order by d.attempt desc limit 1
         )
       )) as parcels
       from order_fulfillment link
       join fulfillment f on f.id = link.fulfillment_id
         and f.deleted_at is null
       where link.order_id = o.id and link.deleted_at is null
     ) parcel on true
     where o.id = any(?)`,
    [PAID, [...orderIds]]
  )
  return new Map(
    rows.map(({ id, parcels, ...facts }) => [
      id,
      orderState({ ...facts, parcels: parcels ?? [] }),
    ])
  )
}
