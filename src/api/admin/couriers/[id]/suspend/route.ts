import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { merchantId } from "../../../../../lib/http/merchant"
import { route } from "../../../../../lib/http/route"
import { courierView } from "../../../../../queries/delivery/courier-rows"
import { restsWithout } from "../../../../../suite-options"
import { suspendCourierWorkflow } from "../../../../../workflows/delivery/workflows/suspend-courier"
import { workerLocale } from "../../../../locale/reader"
import { suspendCourier } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  suspendCourier,
  async ({ req, scope, params, body }) => {
    await suspendCourierWorkflow(scope).run({
      input: { ...body, id: params.id, actor_id: merchantId(req) },
    })
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return { courier: await courierView(knex, params.id, workerLocale(req)) }
  }
)
