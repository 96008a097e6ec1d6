/** A key for one content of a form; `crypto.randomUUID` needs https. */
export function newKey(): string {
  return `admin-${Date.now()}-${Math.random().toString(36).slice(2)}`
}
