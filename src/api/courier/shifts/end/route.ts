import { defineFileConfig } from "@medusajs/framework/utils"
import { courierCaller } from "../../../../lib/http/courier-caller"
import { route } from "../../../../lib/http/route"
import { toShiftView } from "../../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../../suite-options"
import { oncePerKey } from "../../../../workflows/delivery/once-per-key"
import { endShift as end } from "../../../../workflows/delivery/shifts"
import { keyedCall, occurredAt } from "../../happened"
import { endShift } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(endShift, ({ req, scope, body }) =>
  oncePerKey(scope, keyedCall(req, body), async () => {
    const shift = await end(scope, {
      courier_id: courierCaller(req).id,
      occurred_at: occurredAt(body),
    })
    return { shift: toShiftView(shift) }
  })
)
