import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { dispatchBoard } from "../../../queries/delivery/board"
import { restsWithout } from "../../../suite-options"
import { workerLocale } from "../../locale/reader"
import { getDispatchBoard } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getDispatchBoard, ({ req, scope, query }) =>
  dispatchBoard(scope, query.location_id, workerLocale(req))
)
