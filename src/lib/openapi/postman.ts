import { sampleOf } from "./sample"
import type { OpenApiDocument, Operation, Parameter } from "./types"

type KeyValue = {
  key: string
  value: string
  description?: string
  disabled?: boolean
}

type Item = {
  name: string
  request: {
    method: string
    description?: string
    auth: { type: string; bearer?: (KeyValue & { type: string })[] }
    header: KeyValue[]
    url: {
      raw: string
      host: string[]
      path: string[]
      query: KeyValue[]
      variable: KeyValue[]
    }
    body?: { mode: "raw"; raw: string; options: unknown }
  }
}

export type PostmanCollection = {
  info: { name: string; description: string; schema: string }
  item: { name: string; item: Item[] }[]
  variable: KeyValue[]
}

/** Values that every request of the collection shares. */
const VARIABLES: KeyValue[] = [
  { key: "base_url", value: "http://localhost:9000" },
  { key: "publishable_key", value: "" },
  { key: "customer_token", value: "" },
  { key: "courier_token", value: "" },
  { key: "admin_token", value: "" },
  { key: "locale", value: "en-US" },
]

/** A Postman 2.1 collection of the document: a folder for each tag. */
export function toPostman(document: OpenApiDocument): PostmanCollection {
  const folders = document.tags.map(({ name }) => ({
    name,
    item: operationsOf(document)
      .filter(({ operation }) => operation.tags[0] === name)
      .map((entry) => itemOf(entry, document)),
  }))
  return {
    info: {
      name: document.info.title,
      description: document.info.description,
      schema:
        "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item: folders,
    variable: VARIABLES,
  }
}

/** An operation with its address. */
export type Addressed = { path: string; method: string; operation: Operation }

/** The body of an operation that takes text and not JSON. */
export function textBodyOf(
  operation: Operation
): { type: string; example: string } | undefined {
  const [body] = Object.entries(operation.requestBody?.content ?? {})
  return body && body[0] !== "application/json"
    ? { type: body[0], example: String(body[1].example ?? "") }
    : undefined
}

/** All operations of a document in the order of their paths. */
export function operationsOf(document: OpenApiDocument): Addressed[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method: method.toUpperCase(),
      operation,
    }))
  )
}

function itemOf(entry: Addressed, document: OpenApiDocument): Item {
  const { path, method, operation } = entry
  const parameters = (operation.parameters ?? []).filter(
    (parameter): parameter is Parameter => "name" in parameter
  )
  const segments = path
    .slice(1)
    .replace(/\{(\w+)\}/g, ":$1")
    .split("/")
  const json = operation.requestBody?.content["application/json"]
  const text = textBodyOf(operation)
  const type = json ? "application/json" : text?.type
  return {
    name: operation.summary,
    request: {
      method,
      ...(operation.description && { description: operation.description }),
      auth: authOf(path, operation),
      header: headersOf(operation, type),
      url: {
        raw: `{{base_url}}/${segments.join("/")}`,
        host: ["{{base_url}}"],
        path: segments,
        query: parameters.filter(inPlace("query")).map(asKeyValue),
        variable: parameters
          .filter(inPlace("path"))
          .map(({ name }) => ({ key: name, value: "" })),
      },
      ...(json && {
        body: {
          mode: "raw",
          raw: JSON.stringify(sampleOf(json.schema, document), null, 2),
          options: { raw: { language: "json" } },
        },
      }),
      ...(text && {
        body: {
          mode: "raw",
          raw: text.example,
          options: { raw: { language: "text" } },
        },
      }),
    },
  }
}

function inPlace(place: Parameter["in"]) {
  return (parameter: Parameter): boolean => parameter.in === place
}

/** Optional parameters are there, switched off. */
function asKeyValue(parameter: Parameter): KeyValue {
  return {
    key: parameter.name,
    value: String(parameter.schema.default ?? ""),
    ...(parameter.description && { description: parameter.description }),
    disabled: !parameter.required,
  }
}

function headersOf(
  operation: Operation,
  bodyType: string | undefined
): KeyValue[] {
  const wantsKey = operation.security.some((way) => "publishableKey" in way)
  return [
    ...(wantsKey
      ? [{ key: "x-publishable-api-key", value: "{{publishable_key}}" }]
      : []),
    ...(operation.security.some((way) => Object.keys(way).length)
      ? [{ key: "x-medusa-locale", value: "{{locale}}" }]
      : []),
    ...(bodyType ? [{ key: "content-type", value: bodyType }] : []),
  ]
}

function authOf(path: string, operation: Operation): Item["request"]["auth"] {
  // A guest's way in comes first where the token is optional.
  if (!operation.security[0] || !("bearer" in operation.security[0])) {
    return { type: "noauth" }
  }
  const area = path.split("/")[1]
  const actor = area === "store" ? "customer" : area
  const value = `{{${actor}_token}}`
  return { type: "bearer", bearer: [{ key: "token", value, type: "string" }] }
}
