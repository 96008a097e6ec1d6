import { configManager } from "@medusajs/framework/config"
import type { Logger } from "@medusajs/framework/types"
import { parseCorsOrigins } from "@medusajs/framework/utils"
import type { Redis } from "ioredis"
import type { Hub } from "./hub/hub"

/** A connection of the hub's own: the adapter blocks and subscribes on copies. */
export function connectHubRedis(url: string, logger: Logger): Redis {
  // Loaded only where Redis is configured: the package is optional.
  const { Redis: Client } = require("ioredis") as typeof import("ioredis")
  const client = new Client(url, {
    connectionName: "saptmarkets-realtime",
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 500, 5_000),
  })
  let away = false
  client.on("ready", () => {
    away = false
  })
  client.on("error", (error: Error) => {
    // Only the message: ioredis keeps the command, password included, on it.
    if (!away) {
      away = true
      logger.warn(`Redis does not answer the live hub: ${error.message}`)
    }
  })
  return client
}

/** Whether a page of this origin may listen: storefronts and the admin. */
export function isAllowedOrigin(origin: string): boolean {
  const { storeCors, adminCors, authCors } =
    configManager.config.projectConfig.http
  return [storeCors, adminCors, authCors]
    .flatMap((list) => parseCorsOrigins(list ?? ""))
    .some((allowed) =>
      allowed instanceof RegExp ? allowed.test(origin) : allowed === origin
    )
}

const STOPPING = Symbol.for("saptmarkets.realtime.stopping")

type Stopping = typeof process & { [STOPPING]?: () => void }

/**
 * The server waits for open streams without a limit before module hooks run:
 * so the hub hears the signals itself. The last hub of a process counts.
 */
export function stopAtSignals(hub: Hub): void {
  const self = process as Stopping
  if (self[STOPPING]) {
    process.off("SIGTERM", self[STOPPING])
    process.off("SIGINT", self[STOPPING])
  }
  const stop = () => hub.close()
  self[STOPPING] = stop
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
}
