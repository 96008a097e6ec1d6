import { createHash } from "node:crypto"

/** Short hash of what was imported; the order of keys does not matter. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(stable(value)).digest("hex").slice(0, 32)
}

function stable(value: unknown): string {
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value) ?? "null"
  }
  if (Array.isArray(value)) {
    return `[${value.map(stable).join(",")}]`
  }
  const record = value as Record<string, unknown>
  let text = ""
  for (const key of Object.keys(record).sort()) {
    if (record[key] !== undefined) {
      text += `${text && ","}${quoted(key)}:${stable(record[key])}`
    }
  }
  return `{${text}}`
}

const names = new Map<string, string>()

/** The names of fields are few and come in each record. */
function quoted(key: string): string {
  const known = names.get(key)
  if (known !== undefined) {
    return known
  }
  const text = JSON.stringify(key)
  if (names.size < 1000) {
    names.set(key, text)
  }
  return text
}
