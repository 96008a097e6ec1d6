import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { courierView } from "../../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../../suite-options"
import { updateCourierWorkflow } from "../../../../workflows/delivery/workflows/update-courier"
import { workerLocale } from "../../../locale/reader"
import { getCourier, updateCourier } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getCourier, async ({ req, scope, params }) => {
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { courier: await courierView(knex, params.id, workerLocale(req)) }
})

export const POST = route(
  updateCourier,
  async ({ req, scope, params, body }) => {
    await updateCourierWorkflow(scope).run({
      input: { ...body, id: params.id },
    })
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return { courier: await courierView(knex, params.id, workerLocale(req)) }
  }
)
