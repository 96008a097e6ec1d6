import { Client } from "@medusajs/framework/pg"
import type { DeliveryStatus } from "../../../src/modules/delivery/constants"
import type { Checkout } from "./checkout"

/** Port of the embedded PostgreSQL of a copy. */
export function databasePort(checkout: Checkout): number {
  return Number(checkout.read(".data/postgres.port"))
}

export async function rows<T>(checkout: Checkout, sql: string): Promise<T[]> {
  const client = new Client({
    host: "localhost",
    port: databasePort(checkout),
    user: "postgres",
    password: JSON.parse(checkout.read(".data/secrets.json")).database,
    database: "saptmarkets",
  })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

/** What a seed that ran twice over its own half would have doubled. */
export async function demoCounts(checkout: Checkout) {
  const [counts] = await rows<Record<string, number>>(
    checkout,
    `select
       (select count(*)::int from "order") as orders,
       (select count(*)::int from product where deleted_at is null) as products,
       (select count(distinct handle)::int from product
         where deleted_at is null) as handles,
       (select count(*)::int from api_key) as keys,
       (select count(distinct title)::int from api_key) as key_titles,
       (select count(*)::int from stock_location
         where deleted_at is null) as branches,
       (select count(*)::int from "user") as users,
       (select count(*)::int from region where deleted_at is null) as regions`
  )
  return counts
}

export async function demoMark(checkout: Checkout): Promise<string | null> {
  const [store] = await rows<{ mark: string | null }>(
    checkout,
    "select metadata->>'saptmarkets_demo' as mark from store limit 1"
  )
  return store?.mark ?? null
}

/** Deliveries of the demo, with the states that their history tells. */
export function demoDeliveries(checkout: Checkout) {
  return rows<{
    status: DeliveryStatus
    fulfillment_id: string
    history: string[]
    /** Whether Medusa's order has followed where it should. */
    is_settled: boolean
    /** Whether the ledger holds what was taken at the door. */
    is_booked: boolean
  }>(
    checkout,
    `select d.status, d.fulfillment_id,
       (select array_agg(e.to_status order by e.occurred_at)
         from delivery_event e where e.delivery_id = d.id
           and e.to_status is not null) as history,
       d.status not in ('delivered', 'cancelled', 'returned')
         or d.settled_status = d.status as is_settled,
       coalesce(d.cash_taken, 0) = coalesce((
         select sum(c.amount) from delivery_cash_entry c
         where c.delivery_id = d.id
       ), 0) as is_booked
     from delivery d where d.deleted_at is null`
  )
}

/** What the demo's couriers hold, and what they handed over. */
export function demoCash(checkout: Checkout) {
  return rows(
    checkout,
    `select e.currency_code, sum(e.amount) > 0 as is_held,
       (select count(*)::int from delivery_hand_over h
         where h.currency_code = e.currency_code) as hand_overs,
       (select count(*)::int from delivery_hand_over h
         where h.currency_code = e.currency_code and h.status = 'requested'
       ) as requested
     from delivery_cash_entry e group by e.currency_code
     order by e.currency_code`
  )
}
