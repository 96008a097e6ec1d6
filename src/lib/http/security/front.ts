import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { Server, type IncomingMessage, type ServerResponse } from "node:http"
import { configManager } from "@medusajs/framework/config"
import type { MedusaRequest } from "@medusajs/framework/http"
import { suiteOptions } from "../../../suite-options"
import { addressOf } from "./address"
import { areaOf, type Area } from "./area"
import { isHttps, securityHeaders, setHeaders } from "./headers"
import { COUNTED, tooManyRequests } from "./limits"
import { redactUrl } from "./redact"
import { Refusals } from "./refusals"
import { stampRequestId } from "./request-id"
import type { Window } from "./limiter"

const STAMPED = Symbol.for("saptmarkets.stamped")

type Incoming = IncomingMessage & {
  originalUrl?: string
  requestId?: string
  [STAMPED]?: true
  [COUNTED]?: true
}

type Layer = { name: string; route?: { path: string } }

/** An Express application, as far as we look into it. */
type Application = ((req: IncomingMessage, res: ServerResponse) => void) & {
  disable?: (setting: string) => void
  _router?: { stack: Layer[] }
}

/** Name of the middleware by which Medusa's application is known. */
export const STAMP_NAME = "stampSuiteRequest"

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

/**
 * Puts us in front of the whole application. Medusa's own order is fixed: its
 * parsers, key check and authentication answer 400, 401 and 413 before any
 * middleware of a project sees the request. So the handler of the server is
 * wrapped when it starts to listen, as Socket.IO does it. Where Node does not
 * announce that, the middlewares alone do what they can.
 */
export function standInFront(): void {
  const channel = "tracing:net.server.listen:asyncStart"
  const onListen = (message: unknown) => {
    const { server } = message as { server?: unknown }
    const app = server instanceof Server ? expressAppOf(server) : undefined
    if (server instanceof Server && app) {
      unsubscribe(channel, onListen)
      app.disable?.("x-powered-by")
      server.removeListener("request", app)
      server.on("request", guard(app, new Refusals()))
    }
  }
  subscribe(channel, onListen)
}

/** Medusa's application among whatever else a host lets listen. */
function expressAppOf(server: Server): Application | undefined {
  const listeners = server.listeners("request") as Application[]
  return listeners.find(({ _router }) => _router?.stack.some(isMedusas))
}

/** Tracing takes the names of handlers away; the health check remains. */
function isMedusas({ name, route }: Layer): boolean {
  return name === STAMP_NAME || route?.path === "/health"
}

function guard(app: Application, refusals: Refusals) {
  return (req: Incoming, res: ServerResponse): void => {
    stamp(req, res)
    const area = areaOf(req.url ?? "/")
    const { rateLimit } = suiteOptions()
    if (!area || !rateLimit.enabled || req.method === "OPTIONS") {
      return app(req, res)
    }
    const window = windowOf(area, rateLimit)
    const key = `${area}:${addressOf(req)}`
    const wait = refusals.waitOf(key, window)
    if (wait) {
      return refuse(req, res, wait)
    }
    res.once("finish", () => {
      if (res.statusCode >= 400 && !req[COUNTED]) {
        refusals.add(key, window)
      }
    })
    app(req, res)
  }
}

function windowOf(
  area: Area,
  limits: ReturnType<typeof suiteOptions>["rateLimit"]
): Window {
  return area === "admin" ? limits.admin : limits.store
}

function refuse(req: Incoming, res: ServerResponse, seconds: number): void {
  const { status, body } = tooManyRequests(
    req as unknown as MedusaRequest,
    seconds
  )
  res.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "retry-after": String(seconds),
    connection: "close",
  })
  res.end(JSON.stringify(body))
}
