import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { merchantId } from "../../../../../lib/http/merchant"
import { route } from "../../../../../lib/http/route"
import { courierCash } from "../../../../../queries/delivery/cash"
import { restsWithout } from "../../../../../suite-options"
import { adjustCashWorkflow } from "../../../../../workflows/delivery/workflows/adjust-cash"
import { idempotencyKey } from "../../../../../lib/http/idempotency-key"
import { createAdminCashAdjustment } from "../cash/contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  createAdminCashAdjustment,
  async ({ req, scope, params, body }) => {
    await adjustCashWorkflow(scope).run({
      input: {
        ...body,
        courier_id: params.id,
        user_id: merchantId(req),
        idempotency_key: idempotencyKey(req),
      },
    })
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    return courierCash(knex, params.id, { limit: 50, offset: 0 })
  }
)
