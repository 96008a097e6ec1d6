import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { ROOT } from "./paths.mjs"

/** Environment that ends up in the build or decides what is migrated. */
const BUILD_VARIABLES =
  /^(SUITE_FEATURES_OFF|DISABLE_ADMIN|MEDUSA_BACKEND_URL|VITE_|MEDUSA_FF_)/
const MIGRATION_VARIABLES = /^(SUITE_|MEDUSA_FF_)/

const TEST = /(^|\/)__tests__(\/|$)|\.spec\.tsx?$/

/** @param {import("./environment.mjs").Env} env */
export function buildFingerprint(env) {
  return fingerprint(
    ["src", "medusa-config.ts", "tsconfig.json", "package-lock.json"],
    env,
    BUILD_VARIABLES
  )
}

/**
 * Versions of all packages and every file that `db:migrate` reads: the
 * modules' migrations and models, links, search indexes, the configuration.
 *
 * @param {import("./environment.mjs").Env} env
 */
export function migrationFingerprint(env) {
  return fingerprint(
    [
      "package-lock.json",
      "medusa-config.ts",
      "src/environment.ts",
      "src/options.ts",
      "src/with-suite.ts",
      "src/modules",
      "src/links",
      "src/search",
      "src/migration-scripts",
    ],
    env,
    MIGRATION_VARIABLES
  )
}

/**
 * @param {string[]} places files and folders of the repository
 * @param {import("./environment.mjs").Env} env
 * @param {RegExp} variables
 */
function fingerprint(places, env, variables) {
  const hash = crypto.createHash("sha256")
  for (const file of places.flatMap(filesOf).sort()) {
    hash.update(`${file}\0`)
    hash.update(fs.readFileSync(path.join(ROOT, file)))
  }
  for (const name of Object.keys(env)
    .filter((n) => variables.test(n))
    .sort()) {
    hash.update(`${name}=${env[name]}\0`)
  }
  return hash.digest("hex")
}

/**
 * @param {string} place
 * @returns {string[]} files under it, tests left out
 */
function filesOf(place) {
  const absolute = path.join(ROOT, place)
  if (TEST.test(place) || !fs.existsSync(absolute)) {
    return []
  }
  if (fs.statSync(absolute).isFile()) {
    return [place]
  }
  return fs
    .readdirSync(absolute)
    .flatMap((name) => filesOf(path.posix.join(place, name)))
}
