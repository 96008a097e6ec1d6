import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { merchantId } from "../../../../../lib/http/merchant"
import { route } from "../../../../../lib/http/route"
import { handOver } from "../../../../../queries/delivery/cash"
import { restsWithout } from "../../../../../suite-options"
import { answerHandOverWorkflow } from "../../../../../workflows/delivery/workflows/answer-hand-over"
import { workerLocale } from "../../../../locale/reader"
import { acceptAdminHandOver } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  acceptAdminHandOver,
  async ({ req, scope, params, body }) => {
    const { id } = params
    await answerHandOverWorkflow(scope).run({
      input: { ...body, id, answer: "accepted", user_id: merchantId(req) },
    })
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return { hand_over: await handOver(knex, id, workerLocale(req)) }
  }
)
