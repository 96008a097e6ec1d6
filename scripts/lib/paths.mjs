import path from "node:path"
import { fileURLToPath } from "node:url"

/** Where everything of this checkout lies; no script builds a path on its own. */
export const ROOT = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../.."
)

/** What a store keeps between two starts: ignored by git, safe to delete. */
export const DATA = path.join(ROOT, ".data")

export const SERVER = path.join(ROOT, ".medusa", "server")

export const MEDUSA_CLI = path.join(ROOT, "node_modules/@medusajs/cli/cli.js")

/** @param {string} file absolute path, shown as the reader would type it */
export function shown(file) {
  const relative = path.relative(ROOT, file)
  return relative.startsWith("..") ? file : relative || "."
}
