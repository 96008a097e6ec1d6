import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { toShiftView } from "../../../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../../../suite-options"
import { retrieveCourier } from "../../../../../workflows/delivery/retrieve-courier"
import { endShift } from "../../../../../workflows/delivery/shifts"
import { endCourierShift } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(endCourierShift, async ({ scope, params }) => {
  const { id } = await retrieveCourier(scope, params.id)
  const occurred_at = new Date()
  const shift = await endShift(scope, { courier_id: id, occurred_at })
  return { shift: toShiftView(shift) }
})
