import type { Point } from "../constants"
import { greatCircle } from "../rules/distance"
import type { Route, RoutingProvider } from "./types"

export type GreatCircleOptions = {
  /** How much longer the way by road is than as the crow flies. */
  detourFactor: number
  speedKmh: number
}

/** Great circle × detour factor: no network, always an answer. */
export class GreatCircleRouting implements RoutingProvider {
  constructor(private readonly options: GreatCircleOptions) {}

  async route(from: Point, to: Point): Promise<Route> {
    return { ...this.way(from, to), source: "great_circle" }
  }

  async table(points: readonly Point[]) {
    const ways = points.map((from) => points.map((to) => this.way(from, to)))
    return {
      distances: ways.map((row) => row.map(({ distance }) => distance)),
      durations: ways.map((row) => row.map(({ duration }) => duration)),
      source: "great_circle",
    }
  }

  private way(from: Point, to: Point) {
    const distance = Math.round(
      greatCircle(from, to) * this.options.detourFactor
    )
    const duration = Math.round((distance * 3.6) / this.options.speedKmh)
    return { distance, duration }
  }
}
