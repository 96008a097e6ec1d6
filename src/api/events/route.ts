import { defineFileConfig } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { route } from "../../lib/http/route"
import { REALTIME_MODULE } from "../../modules/realtime/constants"
import type RealtimeModuleService from "../../modules/realtime/service"
import { createGate } from "../../realtime/gate"
import { restsWithout } from "../../suite-options"
import { streamEvents } from "./contract"

defineFileConfig(restsWithout("realtime"))

export const GET = route(
  streamEvents,
  async ({ req, res, scope, query, locale }) => {
    const { hub } = scope.resolve<RealtimeModuleService>(REALTIME_MODULE)
    const lastId = req.headers["last-event-id"]
    const since = typeof lastId === "string" ? lastId : query.since
    const { ticket, tracking } = query
    const listener = await createGate(scope)
      .identify({ ticket, tracking, locale })
      .catch(() => {
        throw new SuiteError("unauthorized", "unauthorized")
      })
    if (!hub.hasRoomFor(listener)) {
      throw new SuiteError("too_many", "too_many_connections")
    }
    await hub.openStream(res, listener, since)
  }
)
