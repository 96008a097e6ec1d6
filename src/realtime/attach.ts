import { subscribe, unsubscribe } from "node:diagnostics_channel"
import { Server } from "node:http"
import { container } from "@medusajs/framework"
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../modules/realtime/constants"
import type { Hub } from "../modules/realtime/hub/hub"
import type RealtimeModuleService from "../modules/realtime/service"
import { featureOn } from "../suite-options"
import { createGate } from "./gate"
import { PositionRelay } from "./positions"

const CHANNEL = "tracing:net.server.listen:asyncStart"
const OURS = Symbol.for("saptmarkets.realtime.attach")
const RELAY = Symbol.for("saptmarkets.realtime.relay")

type Listening = { server?: unknown; options?: { port?: number | string } }
type OnListen = (message: unknown) => void

/**
 * Puts the hub onto the API's own HTTP server as soon as that begins to
 * listen. Medusa hands nobody its server; Node announces it.
 */
export function attachWhenListening(): void {
  const onListen: OnListen = (message) => {
    const { server, options } = message as Listening
    if (server instanceof Server && Number(options?.port) === apiPort()) {
      attach(container, server)
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

/** The port of `medusa start` and `develop`: Vite's server has another. */
function apiPort(): number {
  const at = process.argv.findIndex(
    (word) => word === "--port" || word === "-p"
  )
  return Number(
    process.argv[at + 1] && at > 0
      ? process.argv[at + 1]
      : process.env.PORT || 9000
  )
}

function attach(scope: MedusaContainer, server: Server): void {
  if (!featureOn("realtime")) {
    return
  }
  const { hub } = scope.resolve<RealtimeModuleService>(REALTIME_MODULE)
  if (!hub.isAttached) {
    hub.guardedBy(createGate(scope))
    hub.attachTo(server)
    relayPositions(scope, hub)
  }
}

/** Positions are posted to servers, and each server relays its own. */
function relayPositions(scope: MedusaContainer, hub: Hub): void {
  const shared = Server as typeof Server & { [RELAY]?: PositionRelay }
  shared[RELAY]?.stop()
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  shared[RELAY] = new PositionRelay(hub, knex)
  shared[RELAY].start()
}

/** Where nobody announced the server, the first request shows it. */
export function attachByRequest(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { server } = req.socket as typeof req.socket & { server?: unknown }
  if (server instanceof Server) {
    attach(container, server)
  }
  next()
}
