import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { featureOn } from "../../../suite-options"

type Middleware = ReturnType<typeof authenticate>

/** Without the feature the address is unknown to everybody. */
function whenOn(middleware: Middleware): Middleware {
  return (req, res, next) =>
    featureOn("delivery") ? middleware(req, res, next) : next()
}

const customer = whenOn(authenticate("customer", ["session", "bearer"]))
const customerOrGuest = whenOn(
  authenticate("customer", ["session", "bearer"], {
    allowUnauthenticated: true,
  })
)

/** Where somebody is, and a PIN, must not lie in a cache. */
function keepOutOfCaches(
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  res.setHeader("cache-control", "no-store")
  next()
}

/** A link is followed from anywhere: it carries its right itself. */
function allowAnyOrigin(
  _req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  res.setHeader("access-control-allow-origin", "*")
  next()
}

const ORDER = "/store/orders/:id"

export const followOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: `${ORDER}/delivery`,
    methods: ["GET"],
    middlewares: [customer, keepOutOfCaches],
  },
  {
    matcher: `${ORDER}/delivery/rating`,
    methods: ["POST"],
    middlewares: [customer],
  },
  {
    matcher: `${ORDER}/tracking-link`,
    methods: ["POST"],
    middlewares: [customerOrGuest, keepOutOfCaches],
  },
  {
    matcher: "/track/:token",
    methods: ["GET"],
    middlewares: [allowAnyOrigin, keepOutOfCaches],
  },
]
