import { contracts } from "../../src/api/contracts"
import { openApiPath } from "../../src/lib/openapi"

/** `GET /store/units`: how tests name a route. */
export type RouteName = `${"GET" | "POST" | "DELETE"} /${string}`

/** Every route the suite has a contract for. */
export const routeNames: readonly RouteName[] = contracts.map(
  ({ method, path }) => `${method} ${path}` as RouteName
)

/**
 * Declares, at the top of a spec file, which routes it tests. The test that
 * walks the routes looks for these lines; a route that does not exist is an
 * error here.
 */
export function covers(...routes: RouteName[]): void {
  for (const route of routes) {
    if (!routeNames.includes(route)) {
      throw new Error(`covers("${route}"): there is no such route`)
    }
  }
}

/** The same route as the OpenAPI document writes it. */
export function documentedName(route: RouteName): string {
  return openApiPath(route)
}
