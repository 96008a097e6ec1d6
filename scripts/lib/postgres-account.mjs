import { spawnSync } from "node:child_process"
import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { Failure } from "./failure.mjs"
import { postgresPackage } from "./packages.mjs"

const NOBODY = 65534
/** Where root keeps what the database's account cannot reach elsewhere. */
const SYSTEM_FOLDER = "/var/lib/saptmarkets-postgres"

/**
 * Whom PostgreSQL runs as. It refuses root: there it gets the owner of an
 * existing data folder, else the account `postgres` (made when it is
 * missing), else `nobody`. An ordinary user runs it himself.
 *
 * @typedef {{ uid?: number, gid?: number }} Account
 * @param {string} dataDir
 * @returns {Account}
 */
export function postgresAccount(dataDir) {
  if (process.getuid?.() !== 0) {
    return {}
  }
  if (fs.existsSync(path.join(dataDir, "PG_VERSION"))) {
    const { uid, gid } = fs.statSync(dataDir)
    if (uid !== 0) {
      return { uid, gid }
    }
  }
  return accountOf("postgres") ?? madeAccount() ?? { uid: NOBODY, gid: NOBODY }
}

/**
 * @param {string} name
 * @returns {Required<Account> | undefined}
 */
function accountOf(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number.parseInt(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout)
  )
  return uid > 0 && gid > 0 ? { uid, gid } : undefined
}

function madeAccount() {
  spawnSync("useradd", ["--system", "--user-group", "postgres"])
  return accountOf("postgres")
}

/**
 * @param {Account} account
 * @param {string} file
 * @returns {boolean} whether the account may enter or run it
 */
function canEnter(account, file) {
  if (account.uid === undefined) {
    return true
  }
  const test = spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", file], {
    ...account,
    cwd: "/",
  })
  return test.status === 0
}

/**
 * The data folder, made and given to the account. When the checkout lies
 * where the account cannot enter (root's home), it is kept under /var/lib.
 *
 * @param {string} wanted
 * @param {Account} account
 * @returns {string}
 */
export function dataFolder(wanted, account) {
  fs.mkdirSync(path.dirname(wanted), { recursive: true })
  let folder = wanted
  if (!canEnter(account, path.dirname(wanted))) {
    const name = crypto.createHash("sha256").update(wanted).digest("hex")
    folder = path.join(SYSTEM_FOLDER, name.slice(0, 12), "postgres")
  }
  if (!fs.existsSync(folder)) {
    makeOpenFolder(path.dirname(folder))
    fs.mkdirSync(folder, { mode: 0o700 })
    if (account.uid !== undefined && account.gid !== undefined) {
      fs.chownSync(folder, account.uid, account.gid)
    }
  }
  if (account.uid === undefined) {
    assertOwner(folder)
  }
  return folder
}

/** @param {string} folder that every account may pass through */
function makeOpenFolder(folder) {
  fs.mkdirSync(folder, { recursive: true })
  for (
    let place = folder;
    place.startsWith(SYSTEM_FOLDER);
    place = path.dirname(place)
  ) {
    fs.chmodSync(place, 0o755)
  }
}

/** @param {string} folder */
function assertOwner(folder) {
  if (process.getuid && fs.statSync(folder).uid !== process.getuid()) {
    throw new Failure(
      `The database in ${folder} belongs to another user: start the store as that user (root keeps it for the account postgres), or remove .data to begin anew.`
    )
  }
}

/**
 * @param {Account} account
 * @returns {string} folder with `bin/postgres` that the account can run
 */
export function postgresPrograms(account) {
  const own = path.join(postgresPackage(), "native")
  addMissingLinks(own)
  if (canEnter(account, path.join(own, "bin/postgres"))) {
    return own
  }
  const { version } = JSON.parse(
    fs.readFileSync(path.join(own, "../package.json"), "utf8")
  )
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}`)
  if (!fs.existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    makeOpenFolder(SYSTEM_FOLDER)
    fs.cpSync(own, draft, { recursive: true, verbatimSymlinks: true })
    spawnSync("chmod", ["-R", "a+rX", draft])
    fs.renameSync(draft, copy)
  }
  return copy
}

/**
 * The package's install script makes these links; where install scripts are
 * switched off they are made here.
 *
 * @param {string} native
 */
function addMissingLinks(native) {
  const list = path.join(native, "pg-symlinks.json")
  if (!fs.existsSync(list)) {
    return
  }
  const root = path.dirname(native)
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(root, target)
    if (!fs.existsSync(link)) {
      const from = path.relative(path.dirname(target), source)
      try {
        fs.symlinkSync(from, link)
      } catch {
        // Read-only packages: PostgreSQL names the library it misses.
      }
    }
  }
}
