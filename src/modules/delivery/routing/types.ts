import type { Point } from "../constants"

/** A way by road. */
export type Route = {
  /** Metres. */
  distance: number
  /** Seconds. */
  duration: number
  /** Who said so: `great_circle`, `osrm`, or a provider's own name. */
  source: string
}

/** Ways between all of some points: `distances[from][to]`, metres. */
export type RouteTable = {
  distances: number[][]
  /** Seconds. */
  durations: number[][]
  source: string
}

/**
 * Knows the way by road. A shop with a routing service of its own gives one
 * by the option `delivery.routing.provider`.
 */
export interface RoutingProvider {
  route(from: Point, to: Point): Promise<Route>
  table(points: readonly Point[]): Promise<RouteTable>
}
