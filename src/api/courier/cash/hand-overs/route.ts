import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { courierCaller } from "../../../../lib/http/courier-caller"
import { route } from "../../../../lib/http/route"
import { handOver } from "../../../../queries/delivery/cash"
import { restsWithout } from "../../../../suite-options"
import { requestHandOverWorkflow } from "../../../../workflows/delivery/workflows/request-hand-over"
import { createCourierHandOver } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  createCourierHandOver,
  async ({ req, scope, body, locale }) => {
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const { result } = await requestHandOverWorkflow(scope).run({
      input: { ...body, courier_id: courierCaller(req).id },
    })
    return { hand_over: await handOver(knex, result.id, locale) }
  }
)
