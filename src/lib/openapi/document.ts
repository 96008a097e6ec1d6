import type { z } from "@medusajs/framework/zod"
import type { BodyStream, RouteContract } from "../http/contract"
import { answersOf, pascal, sharedAnswers } from "./answers"
import {
  CORE_ERROR_SCHEMA,
  ERROR_SCHEMA,
  LIMIT_HEADERS,
  LOCALE_PARAMETER,
  SECURITY_OF,
  SECURITY_SCHEMES,
} from "./components"
import { SchemaShelf } from "./schemas"
import type { OpenApiDocument, Operation, Parameter } from "./types"

/** What the document says about itself. */
export type DocumentInfo = { version: string; serverUrl?: string }

/**
 * The OpenAPI 3.1 document of the suite's routes, from the schemas that check
 * their requests. The same contracts always give the same text.
 */
export function buildDocument(
  contracts: readonly RouteContract[],
  info: DocumentInfo
): OpenApiDocument {
  const shelf = new SchemaShelf()
  shelf.put("Error", ERROR_SCHEMA)
  shelf.put("CoreError", CORE_ERROR_SCHEMA)
  const paths: OpenApiDocument["paths"] = {}
  for (const contract of [...contracts].sort(byAddress)) {
    const path = (paths[openApiPath(contract.path)] ??= {})
    path[contract.method.toLowerCase()] = operationOf(contract, shelf)
  }
  const tags = [...new Set(contracts.map((contract) => contract.tag))].sort()
  return {
    openapi: "3.1.0",
    info: {
      title: "SaptMarkets suite",
      version: info.version,
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [
      {
        url: info.serverUrl ?? "http://localhost:9000",
        description: "The store that `npm start` serves",
      },
    ],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: SECURITY_SCHEMES,
      parameters: { Locale: LOCALE_PARAMETER },
      headers: LIMIT_HEADERS,
      schemas: shelf.all(),
      responses: sharedAnswers(),
    },
  }
}

const DESCRIPTION =
  "The routes that the suite adds to Medusa; the core's own are described at https://docs.medusajs.com/api. Every failure answers `{ type, code, message, errors? }`: all problems of a request at once, `code` stable, `message` in the request's language."

/** `/store/products/:id/units` becomes `/store/products/{id}/units`. */
export function openApiPath(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}")
}

function byAddress(a: RouteContract, b: RouteContract): number {
  const [left, right] = [a, b].map((c) => `${c.path} ${c.method}`)
  return left < right ? -1 : 1
}

function operationOf(contract: RouteContract, shelf: SchemaShelf): Operation {
  const parameters = [
    ...pathParameters(contract, shelf),
    ...parametersOf("query", contract.query, shelf),
  ]
  const speaks = contract.actor !== "public"
  return {
    operationId: contract.id,
    tags: [contract.tag],
    summary: contract.summary,
    ...(contract.description && { description: contract.description }),
    security: SECURITY_OF[contract.actor],
    parameters: [
      ...parameters,
      ...(speaks ? [{ $ref: "#/components/parameters/Locale" }] : []),
    ],
    ...(contract.body && {
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: shelf.component(
              `${pascal(contract.id)}Body`,
              contract.body,
              "input"
            ),
          },
        },
      },
    }),
    ...(contract.bodyStream && {
      requestBody: {
        required: true,
        description: contract.bodyStream.description,
        content: streamContent(contract.bodyStream),
      },
    }),
    responses: answersOf(contract, shelf),
  }
}

/** The same body under each type that is taken. */
function streamContent({ type, alsoTypes = [], example }: BodyStream) {
  return Object.fromEntries(
    [type, ...alsoTypes].map((each) => [
      each,
      { schema: { type: "string" as const }, example },
    ])
  )
}

/** Every `:name` of the path, described by the contract where it is. */
function pathParameters(
  contract: RouteContract,
  shelf: SchemaShelf
): Parameter[] {
  const described = parametersOf("path", contract.params, shelf)
  const names = [...contract.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
  const unknown = described.find(({ name }) => !names.includes(name))
  if (unknown) {
    throw new Error(`${contract.id}: no :${unknown.name} in ${contract.path}`)
  }
  return names.map((name) => ({
    ...(described.find((parameter) => parameter.name === name) ?? {
      name,
      in: "path" as const,
      schema: { type: "string" },
    }),
    required: true,
  }))
}

function parametersOf(
  place: "path" | "query",
  schema: z.ZodType | undefined,
  shelf: SchemaShelf
): Parameter[] {
  if (!schema) {
    return []
  }
  const { properties, required } = shelf.convert(schema, "input")
  return Object.entries(properties ?? {}).map(([name, property]) => {
    const { description, ...rest } = property
    return {
      name,
      in: place,
      required: required?.includes(name) ?? false,
      ...(description && { description }),
      schema: rest,
    }
  })
}
