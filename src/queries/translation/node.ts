/** Parsed JSON of an answer. */
export type Node = { [key: string]: unknown }

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date)

/** A place where a line keeps what its maker has noted. */
export type Notes = { holder: Node; key: string; metadata: Node }

/** An order's line says its notes three times. */
export function notesOf(line: Node): Notes[] {
  const places: [unknown, string][] = [
    [line, "metadata"],
    [line, "line_item_metadata"],
    [line.detail, "metadata"],
  ]
  return places.flatMap(([holder, key]) => {
    const metadata = isNode(holder) ? holder[key] : null
    return isNode(holder) && isNode(metadata) ? [{ holder, key, metadata }] : []
  })
}

/** In which language a text is read, and which is the store's own. */
export type Reading = { reader: string; own: string }
