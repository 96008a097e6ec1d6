import { Client } from "@medusajs/framework/pg"

/** What the first application of a run left when it had booted. */
const TEMPLATE = "suite-migrated"
/** One at a time looks whether there is a template, and makes or copies it. */
const LOCK = 7_260_415

/**
 * Creates the database as a copy of the run's first, migrated one, which saves
 * a file all migrations. Where there is none yet nothing happens: the runner
 * creates and migrates the database itself.
 */
export async function copyMigrated(database: string): Promise<void> {
  await inTurn(async (client) => {
    if (await exists(client, TEMPLATE)) {
      await client.query(`CREATE DATABASE "${database}" TEMPLATE "${TEMPLATE}"`)
    }
  })
}

/**
 * Keeps a database that is migrated and not yet seeded for `copyMigrated`. Its
 * connections are ended, as the runner does between two tests.
 */
export async function keepMigrated(database: string): Promise<void> {
  await inTurn(async (client) => {
    if (await exists(client, TEMPLATE)) {
      return
    }
    const name = `"${database}"`
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`)
    try {
      await client.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
        [database]
      )
      await client.query(`CREATE DATABASE "${TEMPLATE}" TEMPLATE ${name}`)
    } finally {
      await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`)
    }
  })
}

/** Drops a database that nobody is connected to. */
export async function dropDatabase(database: string): Promise<void> {
  await inTurn(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${database}"`)
  })
}

async function exists(client: Client, database: string): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT 1 FROM pg_database WHERE datname = $1",
    [database]
  )
  return rowCount === 1
}

async function inTurn(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USERNAME,
    password: process.env.DB_PASSWORD,
    database: "postgres",
  })
  await client.connect()
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK])
    await work(client)
  } finally {
    await client.end()
  }
}
