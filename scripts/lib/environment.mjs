import fs from "node:fs"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { loadBuilt, loadSource, parseEnvFile } from "./packages.mjs"
import { DATA, ROOT, SERVER, shown } from "./paths.mjs"

/**
 * @typedef {Record<string, string | undefined>} Env
 *
 * @typedef {object} Settings
 * @property {Env} given by this process and by `.env`, the process first
 * @property {Env} env the same without what is empty
 * @property {number} port
 * @property {string | undefined} host
 * @property {string} address of the store, as a person types it
 * @property {string} uploads absolute folder of uploaded files
 */

/**
 * @param {boolean} production
 * @returns {Env} files in Medusa's own order, the process before all of them
 */
function readEnv(production) {
  return {
    ...parseEnvFile(path.join(ROOT, ".env")),
    ...(production ? parseEnvFile(path.join(ROOT, ".env.production")) : {}),
    ...process.env,
  }
}

/**
 * @param {Env} env
 * @returns {Env} empty means unset, as in `src/environment.ts`
 */
function withoutEmpty(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== "")
  )
}

/**
 * Reads and checks everything that a person can get wrong, before anything
 * slow begins.
 *
 * @param {object} [options]
 * @param {boolean} [options.production] `.env.production` counts too, and the
 *   built code checks: no ts-node there
 * @returns {Settings}
 */
export function readSettings({ production = false } = {}) {
  const given = readEnv(production)
  const env = withoutEmpty(given)
  const port = readPort(env.PORT)
  checkOptions(env, production)
  const anywhere = [undefined, "0.0.0.0", "::"].includes(env.HOST)
  const uploads = path.resolve(
    ROOT,
    env.UPLOAD_DIR ?? path.join(DATA, "static")
  )
  const name = anywhere
    ? "localhost"
    : env.HOST?.includes(":")
      ? `[${env.HOST}]`
      : env.HOST
  return {
    given,
    env,
    port,
    host: env.HOST,
    address: `http://${name}:${port}`,
    uploads,
  }
}

/** @param {string | undefined} text */
function readPort(text = "9000") {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Failure(
      `Wrong environment: PORT: must be a whole number from 1 to 65535, not "${text}".`
    )
  }
  return port
}

/**
 * @param {Env} env
 * @param {boolean} built
 */
function checkOptions(env, built) {
  const load = built
    ? (/** @type {string} */ name) =>
        loadBuilt(path.join(SERVER, "src", `${name}.js`))
    : (/** @type {string} */ name) => loadSource(path.join("src", `${name}.ts`))
  const { readEnvironment } = load("environment")
  const { parseSuiteOptions } = load("options")
  try {
    parseSuiteOptions(readEnvironment(env).options)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/^(Wrong environment|SaptMarkets suite)/.test(message)) {
      throw new Failure(`${message}. See .env.template.`)
    }
    throw error
  }
}

/** @throws {Failure} when files of another user are in the way */
export function assertWritable() {
  for (const folder of [ROOT, DATA, path.dirname(SERVER), SERVER]) {
    try {
      fs.accessSync(folder, fs.constants.W_OK)
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") {
        throw new Failure(
          `This user may not write to ${shown(folder) === "." ? ROOT : shown(folder)}: start the store as the owner of the folder, or give the folder to this user.`
        )
      }
    }
  }
}

/**
 * What every Medusa command of the store gets. Every name that `.env` might
 * set is set here already, so a command sees the same in any folder.
 *
 * @param {Settings} settings
 * @param {string} databaseUrl
 * @param {{ jwt: string, cookie: string }} secrets
 * @returns {Env}
 */
export function commandEnv(settings, databaseUrl, secrets) {
  const { env } = settings
  return {
    ...settings.given,
    DATABASE_URL: databaseUrl,
    JWT_SECRET: env.JWT_SECRET ?? secrets.jwt,
    COOKIE_SECRET: env.COOKIE_SECRET ?? secrets.cookie,
    // The admin signs in by cookie; a secure one would not come back by http.
    COOKIE_SECURE: env.COOKIE_SECURE ?? "false",
    MEDUSA_BACKEND_URL: env.MEDUSA_BACKEND_URL ?? settings.address,
    UPLOAD_DIR: settings.uploads,
  }
}
