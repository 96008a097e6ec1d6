import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import {
  courierRows,
  courierView,
  toCourierView,
} from "../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../suite-options"
import { createCourierWorkflow } from "../../../workflows/delivery/workflows/create-courier"
import { createCourier, listCouriers } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listCouriers, async ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows, count } = await courierRows(knex, filters, { limit, offset })
  return { couriers: rows.map(toCourierView), count, limit, offset }
})

export const POST = route(createCourier, async ({ scope, body }) => {
  const { result } = await createCourierWorkflow(scope).run({ input: body })
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { courier: await courierView(knex, result.id) }
})
