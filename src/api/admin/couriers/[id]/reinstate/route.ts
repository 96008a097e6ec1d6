import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { courierView } from "../../../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../../../suite-options"
import { reinstateCourierWorkflow } from "../../../../../workflows/delivery/workflows/reinstate-courier"
import { workerLocale } from "../../../../locale/reader"
import { reinstateCourier } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(reinstateCourier, async ({ req, scope, params }) => {
  await reinstateCourierWorkflow(scope).run({ input: { id: params.id } })
  const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { courier: await courierView(knex, params.id, workerLocale(req)) }
})
