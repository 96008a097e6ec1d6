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
import { workerLocale } from "../../locale/reader"
import { createCourier, listCouriers } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listCouriers, async ({ req, scope, query }) => {
  const { limit, offset, ...filters } = query
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const page = { limit, offset }
  const { rows, count } = await courierRows(
    knex,
    filters,
    page,
    workerLocale(req)
  )
  return { couriers: rows.map(toCourierView), count, ...page }
})

export const POST = route(createCourier, async ({ req, scope, body }) => {
  const { result } = await createCourierWorkflow(scope).run({ input: body })
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { courier: await courierView(knex, result.id, workerLocale(req)) }
})
