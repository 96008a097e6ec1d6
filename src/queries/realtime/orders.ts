import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** What events and messages say of an order. */
export type OrderToTell = {
  id: string
  display_id: number | null
  customer_id: string | null
  currency_code: string
  /** In major units, as the order's summary has it. */
  total: number
  items: number
}

export async function orderToTell(
  knex: Knex,
  orderId: string
): Promise<OrderToTell | undefined> {
  const { rows } = await knex.raw<{ rows: (OrderToTell & Counts)[] }>(
    `select o.id, o.display_id, o.customer_id, o.currency_code,
       (s.totals ->> 'current_order_total') as total,
       (select count(*) from order_item i
        where i.order_id = o.id and i.version = o.version
          and i.deleted_at is null) as items
     from "order" o
     left join order_summary s on s.order_id = o.id
       and s.version = o.version and s.deleted_at is null
     where o.id = ? and o.deleted_at is null`,
    [orderId]
  )
  const [row] = rows
  return (
    row && { ...row, total: Number(row.total ?? 0), items: Number(row.items) }
  )
}

type Counts = { total: string | number | null; items: string | number }
