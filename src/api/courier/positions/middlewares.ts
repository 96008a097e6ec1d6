import type { MiddlewareRoute } from "@medusajs/framework/http"
import { limitPositions } from "../../../lib/http/security"

/** A phone that runs wild costs its own courier's calls, nobody else's. */
export const courierPositionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/courier/positions",
    methods: ["POST"],
    middlewares: [limitPositions],
  },
]
