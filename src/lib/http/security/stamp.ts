import type { IncomingMessage, ServerResponse } from "node:http"
import { configManager } from "@medusajs/framework/config"
import { suiteOptions } from "../../../suite-options"
import { isHttps, securityHeaders, setHeaders } from "./headers"
import { redactUrl } from "./redact"
import { stampRequestId } from "./request-id"

const STAMPED = Symbol.for("saptmarkets.stamped")

type Incoming = IncomingMessage & {
  originalUrl?: string
  requestId?: string
  [STAMPED]?: true
}

/**
 * Request id, security headers and a clean access log. Runs once for a
 * request, at the front where that is possible, in Medusa's middlewares
 * otherwise.
 */
export function stamp(req: IncomingMessage, res: ServerResponse): void {
  const incoming = req as Incoming
  if (incoming[STAMPED]) {
    return
  }
  incoming[STAMPED] = true
  stampRequestId(incoming, res)
  redactWhenLogged(incoming, res)
  if (suiteOptions().securityHeaders) {
    const { admin } = configManager.config
    const https = configManager.isProduction && isHttps(req)
    const path = incoming.originalUrl ?? req.url ?? "/"
    setHeaders(res, securityHeaders(path, admin?.path ?? "/app", https))
  }
}

/** The access log is written when the answer ends: this comes just before. */
function redactWhenLogged(req: Incoming, res: ServerResponse): void {
  const redact = () => {
    req.originalUrl = redactUrl(req.originalUrl ?? req.url ?? "/")
    if (typeof req.headers.referer === "string") {
      req.headers.referer = redactUrl(req.headers.referer)
    }
  }
  res.prependOnceListener("finish", redact)
  res.prependOnceListener("close", redact)
}
