import { OdooError } from "./errors"
import type { OdooVersion } from "./types"

/** Reads the answer of `common.version` or `/web/version`. */
export function versionOf(value: unknown, date: Date | null): OdooVersion {
  const answer = (value ?? {}) as {
    server_version?: unknown
    version?: unknown
    server_version_info?: unknown
    version_info?: unknown
  }
  const text = answer.server_version ?? answer.version
  const info = answer.server_version_info ?? answer.version_info
  const major = Number.parseInt(
    // Odoo Online writes "saas~17".
    String(Array.isArray(info) ? info[0] : text).replace(/^saas[~-]/, ""),
    10
  )
  if (typeof text !== "string" || !Number.isFinite(major)) {
    throw new OdooError("program", "The server does not say its version")
  }
  return { text, major, date }
}
