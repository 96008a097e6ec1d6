import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { deliverDelivery as deliver } from "../../../../../workflows/delivery/deliver-delivery"
import { deliverDelivery } from "../../contract"
import { takeStep } from "../../step"

defineFileConfig(restsWithout("delivery"))

export const POST = route(deliverDelivery, (context) =>
  takeStep(context, (step) => deliver(context.scope, step))
)
