import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { areaOf } from "./area"
import { limitRequests } from "./limits"
import { stamp } from "./stamp"

export { limitPositions, limitRequests } from "./limits"
export { standInFront } from "./front"

function stampRequest(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  stamp(req, res)
  req.app.disable("x-powered-by")
  res.removeHeader("x-powered-by")
  next()
}

/** Couriers are counted by their id, which is known after they signed in. */
function limitAllButCouriers(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void | Promise<void> {
  return areaOf(req.originalUrl) === "courier"
    ? next()
    : limitRequests(req, res, next)
}

/**
 * Request ids, security headers and limits for every request. A matcher
 * without methods is global for Medusa's router: it runs before the routes
 * and before the middlewares of single methods.
 */
export const securityMiddlewares: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [stampRequest, limitAllButCouriers] },
]
