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
    await whenQuiet(database)
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

/**
 * Waits until nothing has been asked of the database for a moment: a copy ends
 * its connections, and what subscribers or the start of the search index are
 * at would break off. Gives up where work never pauses.
 */
export async function whenQuiet(database: string): Promise<void> {
  await connected(async (client) => {
    for (let turn = 0; turn < 200; turn += 1) {
      const { rows } = await client.query<{ busy: boolean }>(
        `SELECT coalesce(bool_or(
           state <> 'idle' OR state_change > now() - interval '150 ms'
         ), false) AS busy
         FROM pg_stat_activity WHERE datname = $1`,
        [database]
      )
      if (!rows[0].busy) {
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
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
  await connected(async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK])
    await work(client)
  })
}

async function connected(
  work: (client: Client) => Promise<void>
): Promise<void> {
  const client = new Client({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USERNAME,
    password: process.env.DB_PASSWORD,
    database: "postgres",
  })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
