import { z } from "@medusajs/framework/zod"

const OPTIONS = z.record(z.string().min(1), z.string())

/** Option values by title: `{ Flavour: "Mango", Size: "L" }`. */
export type Options = Record<string, string>

/** `Flavour=Mango;Size=L`, or JSON where a name would be misread. */
export function writeOptions(options: Options): string {
  const parts = Object.entries(options)
  const plain = parts.every((part) =>
    part.every((text) => text === text.trim() && !/[=;\n]|^[{]/.test(text))
  )
  return plain
    ? parts.map(([title, value]) => `${title}=${value}`).join(";")
    : JSON.stringify(options)
}

/** Reads both forms; null when it is neither. */
export function readOptions(cell: string): Options | null {
  if (cell.startsWith("{")) {
    const parsed = OPTIONS.safeParse(jsonOf(cell))
    return parsed.success ? parsed.data : null
  }
  const options: Options = {}
  for (const part of cell.split(";").filter((text) => text.trim())) {
    const [title, value, ...rest] = part.split("=").map((text) => text.trim())
    if (
      !title ||
      value === undefined ||
      rest.length ||
      Object.hasOwn(options, title)
    ) {
      return null
    }
    options[title] = value
  }
  return options
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
