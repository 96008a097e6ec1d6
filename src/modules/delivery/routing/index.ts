import { GreatCircleRouting } from "./great-circle"
import { OsrmRouting } from "./osrm"
import type { RoutingProvider } from "./types"
import { RoutingWithFallback } from "./with-fallback"

export type { AddressText, Geocoder } from "./geocoder"
export type { Route, RouteTable, RoutingProvider } from "./types"

export type RoutingOptions = {
  detourFactor: number
  speedKmh: number
  osrmUrl?: string
  osrmProfile: string
  timeoutMs: number
  provider?: RoutingProvider
}

let made: { options: RoutingOptions; routing: RoutingProvider } | undefined

/** The routing that the options ask for; made once, it knows who is resting. */
export function routingFor(
  options: RoutingOptions,
  onFailure?: (error: unknown) => void
): RoutingProvider {
  if (made?.options !== options) {
    const simple = new GreatCircleRouting(options)
    const first =
      options.provider ??
      (options.osrmUrl
        ? new OsrmRouting({
            url: options.osrmUrl,
            profile: options.osrmProfile,
            timeoutMs: options.timeoutMs,
          })
        : undefined)
    const routing = first
      ? new RoutingWithFallback(first, simple, onFailure)
      : simple
    made = { options, routing }
  }
  return made.routing
}
