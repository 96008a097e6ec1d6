import type { z } from "@medusajs/framework/zod"
import type { MessageCode } from "../i18n/messages"
import type { Feature } from "../../options"

/** Who a route speaks to; the rights matrix has one column for each. */
export type RouteActor = "public" | "store" | "customer" | "courier" | "admin"

export type HttpMethod = "GET" | "POST" | "DELETE"

/** A body that is not JSON and comes as a stream. */
export type BodyStream = {
  /** Content type: `text/csv`. */
  type: string
  /** Other types that are taken as well. */
  alsoTypes?: readonly string[]
  description: string
  example: string
}

/**
 * What a route promises: address, who may call it, the schemas that check
 * what comes in and that describe what goes out. Validation, OpenAPI and the
 * tests that walk all routes read it; nothing is written twice.
 */
export type RouteContract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> = {
  /** Unique in the document: `listStoreUnits`. */
  id: string
  method: HttpMethod
  /** Express style: `/store/products/:id/units`. */
  path: string
  actor: RouteActor
  /** The route rests (404) when this feature is off. */
  feature?: Feature
  tag: string
  summary: string
  description?: string
  params?: Params
  query?: Query
  body?: Body
  /** Largest body, as body-parser writes it; 100kb when absent. */
  bodyLimit?: string
  /** Instead of `body`: text that the handler reads with `readBody`. */
  bodyStream?: BodyStream
  /** Status of success, 200 when absent. */
  status?: number
  /** Answer on success. Absent: the handler writes to the response itself. */
  response?: z.ZodType
  /** Content type of an answer that is not JSON: `text/csv`. */
  contentType?: string
  /** Content type of a second form that the caller can ask for. */
  alsoAnswers?: string
  /** Codes of the expected failures beside those every route has. */
  errors?: MessageCode[]
  /** Example of the answer, shown in the document. */
  example?: unknown
}

/** Keeps the schemas' types of a contract. */
export function defineContract<
  Params extends z.ZodType = z.ZodType<Record<string, never>>,
  Query extends z.ZodType = z.ZodType<Record<string, never>>,
  Body extends z.ZodType = z.ZodType<undefined>,
>(
  contract: RouteContract<Params, Query, Body>
): RouteContract<Params, Query, Body> {
  return contract
}
