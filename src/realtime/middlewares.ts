import cors from "cors"
import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { REALTIME_MODULE } from "../modules/realtime/constants"
import { isAllowedOrigin } from "../modules/realtime/process"
import type RealtimeModuleService from "../modules/realtime/service"
import { featureOn } from "../suite-options"
import { sessionKey } from "../workflows/realtime/issue-ticket"
import { attachByRequest } from "./attach"

/** Who logs out hears no more: his session's listeners are cut. */
function cutAtLogout(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const id = (req.session as { id?: string } | undefined)?.id
  if (id && featureOn("realtime")) {
    const { hub } = req.scope.resolve<RealtimeModuleService>(REALTIME_MODULE)
    res.once("finish", () => hub.cut({ session: sessionKey(id) }))
  }
  next()
}

/** An `EventSource` of a storefront's page: Medusa knows CORS by area only. */
const allowOrigins = cors({
  origin: (origin, done) => done(null, !origin || isAllowedOrigin(origin)),
})

const customer = authenticate("customer", ["session", "bearer"])

export const realtimeMiddlewares: MiddlewareRoute[] = [
  { matcher: "/", middlewares: [attachByRequest] },
  {
    matcher: "/auth/session",
    methods: ["DELETE"],
    middlewares: [cutAtLogout],
  },
  { matcher: "/events", middlewares: [allowOrigins] },
  { matcher: "/store/notifications*", middlewares: [customer] },
  { matcher: "/store/realtime*", middlewares: [customer] },
]
