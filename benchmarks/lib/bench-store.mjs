/**
 * What every benchmark stands on: a PostgreSQL of its own, a seeded database,
 * and servers of this repository or of a stock Medusa on it.
 */
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { MEDUSA_CLI, ROOT } from "../../scripts/lib/paths.mjs"
import { freePort } from "../../scripts/lib/ports.mjs"
import {
  createDatabase,
  databaseUrl,
  startPostgres,
} from "../../scripts/lib/postgres.mjs"

const PASSWORD = "bench"

/**
 * @typedef {object} BenchStore
 * @property {string} folder of this run, gone afterwards
 * @property {string} databaseUrl of its database
 * @property {(script: string, ...args: string[]) => Promise<any>} exec runs a
 * script of Medusa's; what it writes to the file `args[0]` is answered
 * @property {(name: string, cwd?: string, own?: Record<string, string>) => Promise<string>} serve
 * starts a server, perhaps with an environment of its own, and answers its
 * address
 * @property {(name: string) => Promise<number>} end ends a server by SIGTERM
 * and answers how many milliseconds it took; fails when it did not end well
 *
 * @param {import("../../scripts/lib/launcher.mjs").Launcher} launcher
 * @returns {Promise<BenchStore>}
 */
export async function benchStore(launcher) {
  const { children } = launcher
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "saptmarkets-bench-"))
  launcher.atEnd(children.removeAtEnd(folder))
  const cluster = await startPostgres({
    children,
    dataDir: path.join(folder, "postgres"),
    password: PASSWORD,
    log: path.join(folder, "postgres.log"),
    settings: { max_connections: "200" },
  })
  await createDatabase(databaseUrl(PASSWORD, cluster.port, "postgres"), "bench")
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl(PASSWORD, cluster.port, "bench"),
    JWT_SECRET: "bench-bench-bench-bench",
    COOKIE_SECRET: "bench-bench-bench-bench",
    DISABLE_ADMIN: "true",
    RATE_LIMIT: "false",
    LOG_LEVEL: "error",
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
  /**
   * @param {string} name
   * @param {string[]} args
   * @param {string} [cwd]
   * @param {Record<string, string>} [own]
   */
  const medusa = (name, args, cwd = ROOT, own = {}) =>
    children.start(name, process.execPath, [MEDUSA_CLI, ...args], {
      cwd,
      env: { ...env, ...own },
      log: path.join(folder, `${name}.log`),
    })
  /** @param {string} name @param {string[]} args */
  const done = async (name, args) => {
    const child = medusa(name, args)
    const { code } = await child.exited
    if (code !== 0) {
      throw new Error(`${name} failed\n${child.tail().join("\n")}`)
    }
  }
  /** @type {Map<string, import("../../scripts/lib/children.mjs").Child>} */
  const servers = new Map()
  console.log("migrating and seeding …")
  await done("migrate", ["db:migrate"])
  return {
    folder,
    databaseUrl: env.DATABASE_URL,
    exec: async (script, ...args) => {
      const name =
        path.basename(path.dirname(script)) + "-" + path.parse(script).name
      const facts = path.join(folder, `${name}.json`)
      await done(name, ["exec", script, facts, ...args])
      return JSON.parse(fs.readFileSync(facts, "utf8"))
    },
    serve: async (name, cwd, own) => {
      const port = await freePort()
      const start = ["start", "--port", String(port), "--types", "false"]
      servers.set(name, medusa(name, start, cwd, own))
      await untilUp(name, `http://localhost:${port}`)
      return `http://localhost:${port}`
    },
    end: async (name) => {
      const server = servers.get(name)
      if (!server) {
        throw new Error(`there is no server ${name}`)
      }
      const begun = performance.now()
      process.kill(server.pid, "SIGTERM")
      const { code, signal } = await server.exited
      if (code !== 0) {
        throw new Error(`${name} ended with ${signal ?? code}`)
      }
      return performance.now() - begun
    },
  }
}

/** @param {string} name @param {string} url */
async function untilUp(name, url) {
  for (let tries = 0; tries < 600; tries++) {
    const up = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false
    )
    if (up) {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${name} did not start`)
}

/** A Medusa without the suite on the same packages. @param {string} folder */
export function stockMedusa(folder) {
  const home = path.join(folder, "stock")
  fs.mkdirSync(path.join(home, "src"), { recursive: true })
  fs.symlinkSync(
    path.join(ROOT, "node_modules"),
    path.join(home, "node_modules")
  )
  fs.writeFileSync(
    path.join(home, "package.json"),
    JSON.stringify({
      name: "stock",
      version: "1.0.0",
      dependencies: { "@medusajs/medusa": "*" },
    })
  )
  fs.writeFileSync(
    path.join(home, "medusa-config.js"),
    `const { defineConfig } = require("@medusajs/framework/utils")
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "", adminCors: "", authCors: "",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  admin: { disable: true },
  featureFlags: { translation: true },
  modules: [{ resolve: "@medusajs/medusa/translation" }],
})
`
  )
  return home
}

/**
 * Calls the Store API with a publishable key.
 *
 * @param {string} key
 * @returns {(url: string, body?: object) => Promise<any>}
 */
export function storeCalls(key) {
  const headers = {
    "x-publishable-api-key": key,
    "content-type": "application/json",
  }
  return async (url, body) => {
    const answer = await fetch(url, {
      headers,
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    })
    const data = await answer.json()
    if (!answer.ok) {
      throw new Error(`${url}: ${answer.status} ${JSON.stringify(data)}`)
    }
    return data
  }
}
