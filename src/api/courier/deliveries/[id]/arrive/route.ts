import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { reportState } from "../../../../../workflows/delivery/report-state"
import { arriveDelivery } from "../../contract"
import { takeStep } from "../../step"

defineFileConfig(restsWithout("delivery"))

export const POST = route(arriveDelivery, (context) =>
  takeStep(context, (step) => reportState(context.scope, "arrived", step))
)
