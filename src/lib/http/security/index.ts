import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { stamp, STAMP_NAME } from "./front"
import { limitRequests } from "./limits"

export { standInFront } from "./front"

function stampRequest(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  stamp(req, res)
  res.removeHeader("x-powered-by")
  next()
}

Object.defineProperty(stampRequest, "name", { value: STAMP_NAME })

/**
 * Request ids, security headers and limits for every request. A matcher
 * without methods is global for Medusa's router: it runs before the routes
 * and before the middlewares of single methods.
 */
export const securityMiddlewares: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [stampRequest, limitRequests] },
]
