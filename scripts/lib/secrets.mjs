import crypto from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { DATA } from "./paths.mjs"

const FILE = path.join(DATA, "secrets.json")

/**
 * Secrets of this checkout, made once and kept readable by their owner only;
 * never printed. Removing the file signs everybody out.
 *
 * @typedef {{ jwt: string, cookie: string, database: string }} Secrets
 * @returns {Secrets}
 */
export function readSecrets() {
  const kept = fs.existsSync(FILE)
    ? JSON.parse(fs.readFileSync(FILE, "utf8"))
    : {}
  const secrets = {
    jwt: kept.jwt ?? newSecret(),
    cookie: kept.cookie ?? newSecret(),
    database: kept.database ?? newSecret(),
  }
  if (JSON.stringify(kept) !== JSON.stringify(secrets)) {
    fs.mkdirSync(DATA, { recursive: true })
    const draft = `${FILE}.${process.pid}`
    fs.writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, {
      mode: 0o600,
    })
    fs.renameSync(draft, FILE)
  }
  return secrets
}

function newSecret() {
  return crypto.randomBytes(32).toString("hex")
}
