import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { toShiftView } from "../../../../../queries/delivery/courier-rows"
import { shiftsOf } from "../../../../../queries/delivery/shift-rows"
import { restsWithout } from "../../../../../suite-options"
import { planShift } from "../../../../../workflows/delivery/plan-shift"
import { retrieveCourier } from "../../../../../workflows/delivery/retrieve-courier"
import { listCourierShifts, planCourierShift } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(
  listCourierShifts,
  async ({ scope, params, query }) => {
    const { id } = await retrieveCourier(scope, params.id)
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return shiftsOf(knex, id, query)
  }
)

export const POST = route(planCourierShift, async ({ scope, params, body }) => {
  const shift = await planShift(scope, { ...body, courier_id: params.id })
  return { shift: toShiftView(shift) }
})
