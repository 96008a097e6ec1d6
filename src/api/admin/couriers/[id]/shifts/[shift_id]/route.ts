import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../../lib/http/route"
import { restsWithout } from "../../../../../../suite-options"
import { cancelPlannedShift } from "../../../../../../workflows/delivery/plan-shift"
import { cancelCourierShift } from "../../../contract"

defineFileConfig(restsWithout("delivery"))

export const DELETE = route(cancelCourierShift, async ({ scope, params }) => {
  const { id, shift_id } = params
  await cancelPlannedShift(scope, { courier_id: id, shift_id })
  return { id: shift_id, object: "courier_shift", deleted: true }
})
