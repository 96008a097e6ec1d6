import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { reportState } from "../../../../../workflows/delivery/report-state"
import { acceptDelivery } from "../../contract"
import { takeStep } from "../../step"

defineFileConfig(restsWithout("delivery"))

export const POST = route(acceptDelivery, (context) =>
  takeStep(context, (step) => reportState(context.scope, "accepted", step))
)
