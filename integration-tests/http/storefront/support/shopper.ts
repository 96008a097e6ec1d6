import { subscribe, unsubscribe } from "node:diagnostics_channel"
import type { AddressInfo } from "node:net"
import type { Server } from "node:http"
import Medusa from "@medusajs/js-sdk"
import type { Call } from "../../../support/app"

const REQUESTS = "http.server.request.start"

/**
 * Where the test's application listens. The runner keeps the port to itself,
 * so one request is made and its server asked.
 */
export async function addressOf(call: Call): Promise<string> {
  let port: number | undefined
  const see = (message: unknown) => {
    const { server } = message as { server: Server }
    port = (server.address() as AddressInfo).port
  }
  subscribe(REQUESTS, see)
  await call("nobody", "GET", "/health")
  unsubscribe(REQUESTS, see)
  if (!port) {
    throw new Error(`No request was seen on ${REQUESTS}`)
  }
  return `http://localhost:${port}`
}

/** The official SDK as a storefront sets it up. */
export function storefront(
  baseUrl: string,
  publishableKey: string,
  locale?: string
): Medusa {
  return new Medusa({
    baseUrl,
    publishableKey,
    auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
    globalHeaders: locale ? { "x-medusa-locale": locale } : undefined,
  })
}
