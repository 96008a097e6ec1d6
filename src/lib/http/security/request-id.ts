import { randomUUID } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"

const HEADER = "x-request-id"
const ACCEPTABLE = /^[\w-]{8,64}$/

/**
 * Gives the request its id: the caller's when it is harmless, a new one
 * otherwise. The header is rewritten, because the core takes its
 * `req.requestId` (which the access log prints) from there as it is.
 */
export function stampRequestId(
  req: IncomingMessage & { requestId?: string },
  res: ServerResponse
): string {
  const given = req.headers[HEADER]
  const id =
    typeof given === "string" && ACCEPTABLE.test(given) ? given : randomUUID()
  req.headers[HEADER] = id
  req.requestId = id
  res.setHeader(HEADER, id)
  return id
}
