/** A piece of a statement and what its question marks stand for. */
export type Sql = { text: string; bindings: unknown[] }

type Part = Sql | string

/** A piece of a statement with its bindings. */
export function sql(text: string, ...bindings: unknown[]): Sql {
  return { text, bindings }
}

/** Pieces, one after the other. */
export function join(parts: readonly Part[], separator = " "): Sql {
  const pieces = parts.map((part) =>
    typeof part === "string" ? sql(part) : part
  )
  return {
    text: pieces.map(({ text }) => text).join(separator),
    bindings: pieces.flatMap(({ bindings }) => bindings),
  }
}

/** A name of ours in quotes: letters, digits and underscores only. */
export function name(identifier: string): string {
  return `"${identifier.replace(/[^a-z0-9_]/g, "_")}"`
}
