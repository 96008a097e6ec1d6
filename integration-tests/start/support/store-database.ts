import { Client } from "@medusajs/framework/pg"
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
