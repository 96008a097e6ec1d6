import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { RouteContract } from "./contract"
import { sendError } from "./errors"
import { requestLocale } from "./locale"
import { INPUT, type ValidatedInput } from "./validate"

/** What a handler gets: the validated input, typed by the contract. */
export type RouteContext<P, Q, B> = {
  req: MedusaRequest
  res: MedusaResponse
  scope: MedusaRequest["scope"]
  params: P
  query: Q
  body: B
  /** The locale the caller asked for, undefined for the store's default. */
  locale: string | undefined
}

/**
 * Wraps a handler: hands it the validated input, answers what it returns as
 * JSON with the contract's status, and turns whatever it throws into the
 * suite's error shape.
 */
export function route<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
>(
  contract: RouteContract<Params, Query, Body>,
  handler: (
    context: RouteContext<z.output<Params>, z.output<Query>, z.output<Body>>
  ) => Promise<unknown>
) {
  return async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    try {
      const input = (req as MedusaRequest & { [INPUT]?: ValidatedInput })[INPUT]
      const result = await handler({
        req,
        res,
        scope: req.scope,
        params: input?.params as z.output<Params>,
        query: input?.query as z.output<Query>,
        body: input?.body as z.output<Body>,
        locale: requestLocale(req),
      })
      // A handler that streams has answered already.
      if (contract.response && !res.headersSent) {
        res.status(contract.status ?? 200).json(result)
      }
    } catch (error) {
      sendError(error, req, res)
    }
  }
}
