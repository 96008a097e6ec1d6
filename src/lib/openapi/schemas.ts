import { z } from "@medusajs/framework/zod"
import type { Schema } from "./types"

/** Collects named schemas and hands out references to them. */
export class SchemaShelf {
  private readonly named = new Map<string, Schema>()

  /** Everything named so far, in alphabetical order. */
  all(): Record<string, Schema> {
    return Object.fromEntries(
      [...this.named].sort(([a], [b]) => (a < b ? -1 : 1))
    )
  }

  /** Puts a schema on the shelf. */
  put(name: string, schema: Schema): Schema {
    const known = this.named.get(name)
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`Two different schemas are named ${name}`)
    }
    this.named.set(name, schema)
    return { $ref: `#/components/schemas/${name}` }
  }

  /**
   * A zod schema as JSON Schema. Parts that carry an id
   * (`schema.meta({ id: "Unit" })`) become components of their own.
   */
  convert(schema: z.ZodType, io: "input" | "output"): Schema {
    const {
      $schema: _dialect,
      $defs,
      ...root
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: "any",
    }) as Schema & { $schema?: string; $defs?: Record<string, Schema> }
    for (const [id, part] of Object.entries($defs ?? {})) {
      this.put(nameOf(id, io), tidy(part, io))
    }
    return tidy(root, io)
  }

  /** Converts and names in one go. */
  component(name: string, schema: z.ZodType, io: "input" | "output"): Schema {
    return this.put(name, this.convert(schema, io))
  }
}

/** What goes in and what comes out may differ in defaults and transforms. */
function nameOf(id: string, io: "input" | "output"): string {
  return io === "input" ? `${id}Input` : id
}

/**
 * Points references at the components, and drops what says nothing: the
 * safe-integer bounds, the `propertyNames` of every record, the id itself.
 */
function tidy(schema: Schema, io: "input" | "output"): Schema {
  return walk(schema, (key, value) => {
    if (key === "propertyNames" || key === "id") {
      return undefined
    }
    if (Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER) {
      return undefined
    }
    if (key === "$ref" && typeof value === "string") {
      const id = value.replace("#/$defs/", "")
      return `#/components/schemas/${nameOf(id, io)}`
    }
    return value
  }) as Schema
}

/** Names inside these are the caller's own, not keywords. */
const MAPS = new Set(["properties", "$defs"])

function walk(
  value: unknown,
  visit: (key: string, value: unknown) => unknown,
  inMap = false
): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => walk(item, visit))
  }
  if (typeof value !== "object" || value === null) {
    return value
  }
  const entries = Object.entries(value).flatMap(([key, child]) => {
    const kept = inMap ? child : visit(key, child)
    return kept === undefined
      ? []
      : [[key, walk(kept, visit, !inMap && MAPS.has(key))] as const]
  })
  return Object.fromEntries(entries)
}
