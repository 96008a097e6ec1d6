import { spawn, type ChildProcess } from "node:child_process"
import { randomBytes } from "node:crypto"
import fs from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import os from "node:os"
import path from "node:path"
import { Client } from "@medusajs/framework/pg"
import type { Credentials } from "./admin-api"

export type BuiltStore = {
  url: string
  admin: Credentials
  /** Runs a statement in its database. */
  sql(statement: string): Promise<void>
  stop(): Promise<void>
}

const ROOT = process.cwd()
/** What a store is made of; the rest of the tree stays where it is. */
const SOURCES = ["src", "medusa-config.ts", "package.json", "tsconfig.json"]
const READY_WITHIN = 90_000

/**
 * A store as a merchant runs it, production build and admin included, from a
 * copy of the tree: nothing in the repository is written, no running store or
 * database is touched. It takes about a minute.
 *
 * @param env variables beside the store's own
 */
export async function startBuiltStore(
  env: Record<string, string> = {}
): Promise<BuiltStore> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "saptmarkets-browser-"))
  const database = `suite_browser_${randomBytes(6).toString("hex")}`
  const admin = { email: "merchant@example.com", password: "supersecret-1" }
  let server: ChildProcess | undefined

  const stop = async () => {
    await ended(server)
    await sql(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
    fs.rmSync(folder, { recursive: true, force: true })
  }

  try {
    copyTree(folder)
    await sql(`CREATE DATABASE "${database}"`)
    const port = await freePort()
    const url = `http://localhost:${port}`
    const own = storeEnvironment(database, { ...env, PORT: String(port) })
    await run(folder, own, "build", "--no-lint")
    await run(folder, own, "db:migrate")
    await run(folder, own, "user", "-e", admin.email, "-p", admin.password)
    server = medusa(path.join(folder, ".medusa/server"), own, "start")
    await untilHealthy(url, server)
    return {
      url,
      admin,
      sql: (statement) => sql(statement, database),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function copyTree(folder: string): void {
  for (const name of SOURCES) {
    fs.cpSync(path.join(ROOT, name), path.join(folder, name), {
      recursive: true,
    })
  }
  fs.symlinkSync(
    path.join(ROOT, "node_modules"),
    path.join(folder, "node_modules")
  )
}

function storeEnvironment(
  database: string,
  env: Record<string, string>
): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _jest, JEST_WORKER_ID: _worker, ...own } = process.env
  return {
    ...own,
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl(database),
    REDIS_URL: "",
    JWT_SECRET: "browser-tests-jwt-secret",
    COOKIE_SECRET: "browser-tests-cookie-secret",
    // The test's browser speaks HTTP.
    COOKIE_SECURE: "false",
    DISABLE_ADMIN: "false",
    MEDUSA_BACKEND_URL: "",
    MEDUSA_WORKER_MODE: "shared",
    MEDUSA_DISABLE_TELEMETRY: "true",
    RATE_LIMIT: "false",
    ...env,
  }
}

function databaseUrl(database: string): string {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const url = new URL(`postgres://${DB_HOST ?? "localhost"}`)
  url.port = DB_PORT ?? "5432"
  url.username = encodeURIComponent(DB_USERNAME ?? "postgres")
  url.password = encodeURIComponent(DB_PASSWORD ?? "")
  url.pathname = `/${database}`
  return url.href
}

async function sql(statement: string, database = "postgres"): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(database) })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The last lines of a command's output, kept for the error message. */
const output = new WeakMap<ChildProcess, string>()

function medusa(
  cwd: string,
  env: NodeJS.ProcessEnv,
  ...args: string[]
): ChildProcess {
  const cli = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")
  const child = spawn(process.execPath, [cli, ...args], { cwd, env })
  const keep = (chunk: Buffer) =>
    output.set(child, `${output.get(child) ?? ""}${chunk}`.slice(-4000))
  child.stdout.on("data", keep)
  child.stderr.on("data", keep)
  return child
}

async function run(
  cwd: string,
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<void> {
  const child = medusa(cwd, env, ...args)
  const code = await new Promise((resolve) => child.once("close", resolve))
  if (code !== 0) {
    throw new Error(`medusa ${args[0]} failed:\n${output.get(child)}`)
  }
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_WITHIN
  while (Date.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`The store does not answer:\n${output.get(server)}`)
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) {
    return
  }
  const closed = new Promise((resolve) => child.once("close", resolve))
  child.kill("SIGTERM")
  const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000)
  await closed
  clearTimeout(impatience)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
