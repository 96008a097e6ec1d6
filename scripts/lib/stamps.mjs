import fs from "node:fs"
import path from "node:path"
import { DATA, SERVER } from "./paths.mjs"

/** Inside the build, so that whatever wipes the build wipes it too. */
const BUILD = path.join(SERVER, ".build-stamp.json")
const MIGRATIONS = path.join(DATA, "migrations.json")

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"))
  } catch {
    return {}
  }
}

/** @param {string} fingerprint */
export function isBuilt(fingerprint) {
  return read(BUILD).fingerprint === fingerprint
}

/** Whether a complete build is there at all, of whatever sources. */
export function hasBuild() {
  return fs.existsSync(BUILD)
}

/** @param {string} fingerprint */
export function stampBuild(fingerprint) {
  fs.writeFileSync(BUILD, JSON.stringify({ fingerprint }))
}

/**
 * @param {string} fingerprint
 * @param {string} identity of the database
 */
export function isMigrated(fingerprint, identity) {
  return read(MIGRATIONS)[identity] === fingerprint
}

/**
 * @param {string} fingerprint
 * @param {string} identity of the database
 */
export function stampMigrations(fingerprint, identity) {
  const database = identity.split(" mikro_orm_migrations")[0]
  const others = Object.entries(read(MIGRATIONS)).filter(
    ([key]) => key.split(" mikro_orm_migrations")[0] !== database
  )
  fs.mkdirSync(DATA, { recursive: true })
  fs.writeFileSync(
    MIGRATIONS,
    JSON.stringify(
      Object.fromEntries([...others, [identity, fingerprint]]),
      null,
      2
    )
  )
}
