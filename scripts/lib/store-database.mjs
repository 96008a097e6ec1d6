import fs from "node:fs"
import path from "node:path"
import { assertDatabaseReachable, withClient } from "./databases.mjs"
import { Failure } from "./failure.mjs"
import { migrationFingerprint } from "./fingerprint.mjs"
import { logFile, runMedusa } from "./medusa.mjs"
import { DATA } from "./paths.mjs"
import { createDatabase, startPostgres } from "./postgres.mjs"
import { isMigrated, stampMigrations } from "./stamps.mjs"
import { databaseIdentity, demoState } from "./store-state.mjs"

export const DATA_DIR = path.join(DATA, "postgres")
export const DATABASE = "saptmarkets"
/** PostgreSQL's code. */
const WRONG_PASSWORD = "28P01"
const PORT_FILE = path.join(DATA, "postgres.port")

/**
 * @typedef {object} Workshop what the phases of one launcher share
 * @property {import("./children.mjs").Children} children
 * @property {import("./phases.mjs").Phases} phases
 * @property {import("./environment.mjs").Settings} settings
 * @property {import("./secrets.mjs").Secrets} secrets
 */

/**
 * The database of DATABASE_URL, else the embedded one under `.data`.
 *
 * @param {Workshop} workshop
 * @returns {Promise<{ url: string, cluster?: import("./postgres.mjs").Cluster }>}
 */
export async function openDatabase({ children, phases, settings, secrets }) {
  const given = settings.env.DATABASE_URL
  if (given) {
    await assertDatabaseReachable(given)
    phases.note("Database", "the one of DATABASE_URL")
    return { url: given }
  }
  const cluster = await phases.run(
    "Database",
    "starting the embedded PostgreSQL",
    () => startEmbedded(children, secrets),
    ({ port, dataDir }) =>
      dataDir === DATA_DIR
        ? `ready on port ${port}`
        : `ready on port ${port}, data in ${dataDir}`
  )
  return { url: cluster.url(DATABASE), cluster }
}

/**
 * @param {import("./children.mjs").Children} children
 * @param {import("./secrets.mjs").Secrets} secrets
 */
async function startEmbedded(children, secrets) {
  const cluster = await startPostgres({
    children,
    dataDir: DATA_DIR,
    password: secrets.database,
    log: logFile("postgres"),
    port: rememberedPort(),
  })
  fs.writeFileSync(PORT_FILE, String(cluster.port))
  try {
    await createDatabase(cluster.url("postgres"), DATABASE)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === WRONG_PASSWORD) {
      throw new Failure(
        `The password of the embedded database is lost: put .data/secrets.json back, or remove ${cluster.dataDir} to begin anew.`
      )
    }
    throw error
  }
  return cluster
}

function rememberedPort() {
  try {
    return Number(fs.readFileSync(PORT_FILE, "utf8")) || undefined
  } catch {
    return undefined
  }
}

/**
 * Migrates when anything that is migrated changed, and seeds the demo when
 * the database is empty or an earlier seed was killed.
 *
 * @param {Workshop} workshop
 * @param {string} url
 * @param {import("./environment.mjs").Env} env of the commands
 */
export async function prepareDatabase(workshop, url, env) {
  await migrate(workshop, url, env)
  await seed(workshop, url, env)
}

/**
 * @param {Workshop} workshop
 * @param {string} url
 * @param {import("./environment.mjs").Env} env
 */
async function migrate({ children, phases, settings }, url, env) {
  const fingerprint = migrationFingerprint(settings.env)
  const identity = await withClient(url, databaseIdentity)
  if (isMigrated(fingerprint, identity)) {
    phases.note("Migrations", "skipped: nothing to migrate has changed")
    return
  }
  await phases.run("Migrations", "bringing the database up to date", (detail) =>
    runMedusa(
      children,
      "migrations",
      // Without these a question would wait for an answer nobody can give.
      ["db:migrate", "--execute-safe-links", "--execute-safe-search"],
      env,
      detail
    )
  )
  stampMigrations(fingerprint, await withClient(url, databaseIdentity))
}

/**
 * @param {Workshop} workshop
 * @param {string} url
 * @param {import("./environment.mjs").Env} env
 */
async function seed({ children, phases }, url, env) {
  const state = await withClient(url, demoState)
  if (state === "done") {
    phases.note("Demo data", "skipped: the demo is there already")
    return
  }
  if (state === "own") {
    phases.note("Demo data", "skipped: the database holds a shop's own data")
    return
  }
  await phases.run(
    "Demo data",
    state === "started" ? "going on with a seed that was stopped" : "seeding",
    (detail) =>
      runMedusa(
        children,
        "seed",
        ["exec", "./src/scripts/seed.ts"],
        env,
        detail
      )
  )
}
