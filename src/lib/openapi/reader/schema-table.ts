import { resolve } from "../sample"
import type { OpenApiDocument, Schema } from "../types"
import { escape, prose, table } from "./html"

const DEEPEST = 5

/** One row for each field of a schema, nested fields by their path. */
export function schemaTable(
  schema: Schema | undefined,
  document: OpenApiDocument
): string {
  const rows = rowsOf(schema, document, "", 0)
  return table(["Field", "Type", "Rules"], rows)
}

function rowsOf(
  schema: Schema | undefined,
  document: OpenApiDocument,
  path: string,
  depth: number
): string[][] {
  const object = objectIn(schema, document)
  if (!object?.schema.properties || depth > DEEPEST) {
    return []
  }
  const { properties, required } = object.schema
  const prefix = `${path}${object.suffix}`
  return Object.entries(properties).flatMap(([name, part]) => {
    const field = `${prefix}${prefix ? "." : ""}${name}`
    const must = required?.includes(name) ? ' <b title="required">*</b>' : ""
    return [
      [
        `<code>${escape(field)}</code>${must}`,
        escape(typeOf(part, document)),
        rulesOf(resolve(part, document)),
      ],
      ...rowsOf(part, document, field, depth + 1),
    ]
  })
}

/** The object a schema is, or holds in a list, in a map or beside null. */
function objectIn(
  schema: Schema | undefined,
  document: OpenApiDocument
): { schema: Schema; suffix: string } | undefined {
  const resolved = resolve(schema, document)
  if (resolved?.items) {
    const inner = objectIn(resolved.items, document)
    return inner && { schema: inner.schema, suffix: `[]${inner.suffix}` }
  }
  const map = resolved?.additionalProperties
  if (typeof map === "object" && !resolved?.properties) {
    const inner = objectIn(map, document)
    return inner && { schema: inner.schema, suffix: `.*${inner.suffix}` }
  }
  const choices = resolved?.anyOf ?? resolved?.oneOf
  if (choices) {
    const found = choices.map((choice) => objectIn(choice, document))
    return found.find(Boolean)
  }
  return resolved?.properties && { schema: resolved, suffix: "" }
}

/** `string`, `integer or null`, `array of object`. */
export function typeOf(
  schema: Schema | undefined,
  document: OpenApiDocument
): string {
  const resolved = resolve(schema, document)
  const choices = resolved?.anyOf ?? resolved?.oneOf
  if (choices) {
    const types = choices.map((choice) => typeOf(choice, document))
    return [...new Set(types)].join(" or ")
  }
  if (resolved?.items) {
    return `array of ${typeOf(resolved.items, document)}`
  }
  if (resolved?.enum) {
    return resolved.enum.map((value) => JSON.stringify(value)).join(" | ")
  }
  if (resolved?.const !== undefined) {
    return JSON.stringify(resolved.const)
  }
  const map = resolved?.additionalProperties
  if (typeof map === "object" && !resolved?.properties) {
    return `map of ${typeOf(map, document)}`
  }
  return [resolved?.type ?? "any"].flat().join(" or ")
}

const BOUNDS = [
  ["minimum", "at least"],
  ["maximum", "at most"],
  ["minLength", "characters ≥"],
  ["maxLength", "characters ≤"],
  ["minItems", "entries ≥"],
  ["maxItems", "entries ≤"],
  ["pattern", "matches"],
  ["default", "default"],
] as const

/** Bounds of a field in words, its description first. */
export function rulesOf(schema: Schema | undefined): string {
  const inner = schema?.anyOf?.find((choice) => choice.type !== "null")
  const bounds = { ...inner, ...schema }
  const rules = BOUNDS.flatMap(([key, words]) =>
    bounds[key] === undefined
      ? []
      : [`${words} <code>${escape(bounds[key])}</code>`]
  )
  const text = bounds.description ? [prose(bounds.description)] : []
  return [...text, ...rules].join(", ")
}
