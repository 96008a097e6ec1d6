import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { reportState } from "../../../../../workflows/delivery/report-state"
import { pickUpDelivery } from "../../contract"
import { takeStep } from "../../step"

defineFileConfig(restsWithout("delivery"))

export const POST = route(pickUpDelivery, (context) =>
  takeStep(context, (step) => reportState(context.scope, "picked_up", step))
)
