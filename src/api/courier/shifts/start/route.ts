import { defineFileConfig } from "@medusajs/framework/utils"
import { courierCaller } from "../../../../lib/http/courier-caller"
import { route } from "../../../../lib/http/route"
import { toShiftView } from "../../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../../suite-options"
import { oncePerKey } from "../../../../workflows/delivery/once-per-key"
import { startShift as start } from "../../../../workflows/delivery/shifts"
import { keyedCall, occurredAt } from "../../happened"
import { startShift } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(startShift, ({ req, scope, body }) =>
  oncePerKey(scope, keyedCall(req, body), async () => {
    const { id, location_id } = courierCaller(req)
    const shift = await start(scope, {
      courier_id: id,
      location_id,
      occurred_at: occurredAt(body),
    })
    return { shift: toShiftView(shift) }
  })
)
