import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { Server, type IncomingMessage, type ServerResponse } from "node:http"
import type { MedusaRequest } from "@medusajs/framework/http"
import { suiteOptions } from "../../../suite-options"
import { addressOf } from "./address"
import { areaOf, type Area } from "./area"
import type { Window } from "./limiter"
import { COUNTED, tooManyRequests } from "./limits"
import { Refusals } from "./refusals"
import { stamp } from "./stamp"

const CHANNEL = "tracing:net.server.listen:asyncStart"
const OURS = Symbol.for("saptmarkets.front")

type Incoming = IncomingMessage & { [COUNTED]?: true }
type Handler = (req: IncomingMessage, res: ServerResponse) => void
type OnListen = (message: unknown) => void

/**
 * Puts us in front of the application. Medusa's own order is fixed: its
 * parsers, key check and authentication answer 400, 401 and 413 before any
 * middleware of a project sees the request. So the handlers of a server are
 * wrapped when it starts to listen, as Socket.IO does it. Where Node does not
 * announce that, the middlewares alone do what they can.
 *
 * Medusa hands nobody its server or its application, so every HTTP server
 * that starts after the routes are loaded is meant; what is done by path is
 * done to the API's paths only.
 */
export function standInFront(): void {
  const refusals = new Refusals()
  const onListen: OnListen = (message) => {
    const { server } = message as { server?: unknown }
    if (server instanceof Server) {
      const handlers = server.listeners("request") as Handler[]
      server.removeAllListeners("request")
      server.on("request", guard(handlers, refusals))
    }
  }
  // Loaded again (hot reload, the next file of a test run): the last one wins.
  const shared = Server as typeof Server & { [OURS]?: OnListen }
  if (shared[OURS]) {
    unsubscribe(CHANNEL, shared[OURS])
  }
  shared[OURS] = onListen
  subscribe(CHANNEL, onListen)
}

function guard(handlers: Handler[], refusals: Refusals) {
  const handle: Handler = (req, res) => {
    hideExpress(res)
    handlers.forEach((handler) => handler(req, res))
  }
  return (req: Incoming, res: ServerResponse): void => {
    stamp(req, res)
    const area = areaOf(req.url ?? "/")
    const { rateLimit } = suiteOptions()
    if (!area || !rateLimit.enabled || req.method === "OPTIONS") {
      return handle(req, res)
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
    handle(req, res)
  }
}

/** Express names itself before any middleware could switch that off. */
function hideExpress(res: ServerResponse): void {
  const setHeader = res.setHeader
  res.setHeader = (name, value) =>
    name.toLowerCase() === "x-powered-by"
      ? res
      : setHeader.call(res, name, value)
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
