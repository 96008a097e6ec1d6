import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Point } from "../constants"
import type { Route, RouteTable, RoutingProvider } from "./types"

const UNEXPECTED = MedusaError.Types.UNEXPECTED_STATE

export type OsrmOptions = {
  /** `http://osrm:5000` */
  url: string
  /** `driving` unless the server was built for another one. */
  profile: string
  timeoutMs: number
}

const routeAnswer = z.object({
  code: z.literal("Ok"),
  routes: z
    .array(z.object({ distance: z.number(), duration: z.number() }))
    .min(1),
})

const matrix = z.array(z.array(z.number()))

const tableAnswer = z.object({
  code: z.literal("Ok"),
  distances: matrix,
  durations: matrix,
})

/**
 * Asks an OSRM server.
 * @throws whatever goes wrong: no answer in time, another status, no way
 */
export class OsrmRouting implements RoutingProvider {
  constructor(private readonly options: OsrmOptions) {}

  async route(from: Point, to: Point): Promise<Route> {
    const { routes } = routeAnswer.parse(
      await this.ask("route", [from, to], "overview=false")
    )
    return { ...routes[0], source: "osrm" }
  }

  async table(points: readonly Point[]): Promise<RouteTable> {
    const { distances, durations } = tableAnswer.parse(
      await this.ask("table", points, "annotations=distance,duration")
    )
    const square = [distances, durations].every(
      (rows) =>
        rows.length === points.length &&
        rows.every((row) => row.length === points.length)
    )
    if (!square) {
      throw new MedusaError(UNEXPECTED, "OSRM answered a table of another size")
    }
    return { distances, durations, source: "osrm" }
  }

  private async ask(
    service: "route" | "table",
    points: readonly Point[],
    query: string
  ): Promise<unknown> {
    const { url, profile, timeoutMs } = this.options
    const places = points
      .map(({ longitude, latitude }) => `${longitude},${latitude}`)
      .join(";")
    const answer = await fetch(
      `${url.replace(/\/$/, "")}/${service}/v1/${profile}/${places}?${query}`,
      { signal: AbortSignal.timeout(timeoutMs) }
    )
    if (!answer.ok) {
      throw new MedusaError(UNEXPECTED, `OSRM answered ${answer.status}`)
    }
    return answer.json()
  }
}
