import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Point } from "../../../modules/delivery/constants"
import { routingFor, type RouteTable } from "../../../modules/delivery/routing"
import { GreatCircleRouting } from "../../../modules/delivery/routing/great-circle"
import { suiteOptions } from "../../../suite-options"

/** OSRM's own bound on a table, unless its operator has raised it. */
const MOST_POINTS = 100

/** Ways between all points, by the shop's routing or, for many, as it flies. */
export function travelTable(
  container: MedusaContainer,
  points: readonly Point[]
): Promise<RouteTable> {
  const options = suiteOptions().delivery.routing
  if (points.length > MOST_POINTS) {
    return new GreatCircleRouting(options).table(points)
  }
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const routing = routingFor(options, (error) =>
    logger.warn(`Routing does not answer: ${String(error)}`)
  )
  return routing.table(points)
}
