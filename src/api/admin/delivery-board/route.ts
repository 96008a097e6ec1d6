import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { dispatchBoard } from "../../../queries/delivery/board"
import { restsWithout } from "../../../suite-options"
import { getDispatchBoard } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getDispatchBoard, ({ scope, query }) =>
  dispatchBoard(scope, query.location_id)
)
