/**
 * What the launcher asks the store's database. The keys of the demo are a
 * contract with `src/scripts/seed.ts`.
 *
 * @typedef {import("pg").Client} Client
 */

const DEMO_ADMIN = "admin@saptmarkets.test"
const DEMO_COURIERS = "courier%@saptmarkets.test"

/**
 * `done`: the demo is complete; `started`: a seed was killed in the middle;
 * `empty`: nothing yet; `own`: a merchant's own data, never touched.
 *
 * @param {Client} client of a migrated database
 * @returns {Promise<"done" | "started" | "empty" | "own">}
 */
export async function demoState(client) {
  if (!(await hasTable(client, "store"))) {
    return "empty"
  }
  const store = await client.query(
    "select metadata->>'saptmarkets_demo' as demo from store limit 1"
  )
  const demo = store.rows[0]?.demo
  if (demo === "done" || demo === "started") {
    return demo
  }
  const products = await client.query("select count(*)::int as n from product")
  return products.rows[0].n === 0 ? "empty" : "own"
}

/**
 * @param {Client} client
 * @returns {Promise<{ key?: string, demoAdmin?: string, demoCouriers: string[] }>}
 */
export async function storeAccess(client) {
  // Medusa makes a default key of its own, for a channel that sells nothing.
  const key = await client.query(
    `select k.token from api_key k
       left join publishable_api_key_sales_channel link
         on link.publishable_key_id = k.id and link.deleted_at is null
       left join store on store.default_sales_channel_id = link.sales_channel_id
      where k.type = 'publishable'
        and k.revoked_at is null and k.deleted_at is null
      order by exists (
          select 1 from product_sales_channel sold
           where sold.sales_channel_id = link.sales_channel_id
             and sold.deleted_at is null) desc,
        store.id is not null desc, k.created_at, k.id
      limit 1`
  )
  const admin = await client.query(
    `select email from "user" where email = $1 and deleted_at is null`,
    [DEMO_ADMIN]
  )
  return {
    key: key.rows[0]?.token,
    demoAdmin: admin.rows[0]?.email,
    demoCouriers: await couriersOfDemo(client),
  }
}

/** @param {Client} client */
async function couriersOfDemo(client) {
  if (!(await hasTable(client, "delivery_courier"))) {
    return []
  }
  const { rows } = await client.query(
    `select email from delivery_courier
      where email like $1 and status = 'active' and deleted_at is null
      order by email`,
    [DEMO_COURIERS]
  )
  return rows.map(({ email }) => email)
}

/**
 * Tells this database, as it is now, from another one or from an older copy
 * of itself: what the stamp of the migrations is kept for.
 *
 * @param {Client} client
 * @returns {Promise<string>}
 */
export async function databaseIdentity(client) {
  const database = await client.query(
    "select oid::text as oid, datname from pg_database where datname = current_database()"
  )
  const marks = [database.rows[0].oid, database.rows[0].datname]
  for (const table of ["mikro_orm_migrations", "link_module_migrations"]) {
    if (await hasTable(client, table)) {
      const rows = await client.query(
        `select count(*)::text as n, max(id)::text as last from ${table}`
      )
      marks.push(table, rows.rows[0].n, rows.rows[0].last)
    }
  }
  return marks.join(" ")
}

/**
 * @param {Client} client
 * @param {string} name
 */
async function hasTable(client, name) {
  const found = await client.query(
    "select to_regclass($1) is not null as yes",
    [name]
  )
  return found.rows[0].yes
}
