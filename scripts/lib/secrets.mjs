import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { DATA } from "./paths.mjs"

const FILE = path.join(DATA, "secrets.json")

/**
 * The secrets of the environment; what is missing there is made once for this
 * checkout and kept in a file that only its owner reads. Never printed.
 * Removing the file signs everybody out.
 *
 * @typedef {{ jwt: string, cookie: string, database: string }} Secrets
 * @param {import("./environment.mjs").Env} env
 * @returns {Secrets}
 */
export function readSecrets(env) {
  const given = {
    jwt: env.JWT_SECRET,
    cookie: env.COOKIE_SECRET,
    // Of the embedded database: with another one there is nothing to keep.
    database: env.DATABASE_URL && "",
  }
  const kept = fs.existsSync(FILE)
    ? JSON.parse(fs.readFileSync(FILE, "utf8"))
    : {}
  /** @param {keyof Secrets} name */
  const secret = (name) => given[name] ?? (kept[name] ??= newSecret())
  const before = JSON.stringify(kept)
  const secrets = {
    jwt: secret("jwt"),
    cookie: secret("cookie"),
    database: secret("database"),
  }
  if (JSON.stringify(kept) !== before) {
    keep(kept)
  }
  return secrets
}

/** @param {Partial<Secrets>} secrets */
function keep(secrets) {
  fs.mkdirSync(DATA, { recursive: true })
  const draft = `${FILE}.${process.pid}`
  fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, {
    mode: 0o600,
  })
  fs.renameSync(draft, FILE)
}

function newSecret() {
  return crypto.randomBytes(32).toString("hex")
}
