import type { OpenApiDocument, Schema } from "./types"

const DEEPEST = 6

/**
 * A value that fits a schema: for request bodies in the collection and in the
 * reader's curl lines. Required fields only; what has a default is left out.
 */
export function sampleOf(
  schema: Schema | undefined,
  document: OpenApiDocument,
  depth = 0
): unknown {
  const resolved = resolve(schema, document)
  if (!resolved || depth > DEEPEST) {
    return {}
  }
  const { examples, enum: values, anyOf, oneOf } = resolved
  if (examples?.length) {
    return examples[0]
  }
  if (resolved.default !== undefined) {
    return resolved.default
  }
  if (resolved.const !== undefined) {
    return resolved.const
  }
  if (values?.length) {
    return values[0]
  }
  if (anyOf ?? oneOf) {
    return sampleOf((anyOf ?? oneOf)?.[0], document, depth)
  }
  switch (resolved.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(resolved.properties ?? {})
          .filter(([name]) => resolved.required?.includes(name))
          .map(([name, part]) => [name, sampleOf(part, document, depth + 1)])
      )
    case "array":
      return [sampleOf(resolved.items, document, depth + 1)]
    case "integer":
    case "number":
      return Math.max(1, resolved.minimum ?? 1)
    case "boolean":
      return true
    default:
      return "string"
  }
}

/** Follows a reference into the components. */
export function resolve(
  schema: Schema | undefined,
  document: OpenApiDocument
): Schema | undefined {
  const name = schema?.$ref?.replace("#/components/schemas/", "")
  return name ? document.components.schemas[name] : schema
}
