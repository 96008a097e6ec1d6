import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { reportState } from "../../../../../workflows/delivery/report-state"
import { failDelivery } from "../../contract"
import { takeStep } from "../../step"

defineFileConfig(restsWithout("delivery"))

export const POST = route(failDelivery, (context) =>
  takeStep(context, ({ reason, note, ...step }) =>
    reportState(context.scope, "failed", step, {
      columns: { failure_reason: reason, failure_note: note ?? null },
      data: { reason },
    })
  )
)
