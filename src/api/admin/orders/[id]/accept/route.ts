import {
  ContainerRegistrationKeys,
  defineFileConfig,
} from "@medusajs/framework/utils"
import { adminCaller } from "../../../../../lib/http/admin-caller"
import { route } from "../../../../../lib/http/route"
import { adminDeliveries } from "../../../../../queries/delivery/admin-deliveries"
import { orderStates } from "../../../../../queries/delivery/order-states"
import { restsWithout } from "../../../../../suite-options"
import { acceptOrderWorkflow } from "../../../../../workflows/delivery/workflows/accept-order"
import { acceptAdminOrder } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  acceptAdminOrder,
  async ({ req, scope, params, body }) => {
    const order_id = params.id
    await acceptOrderWorkflow(scope).run({
      input: { order_id, ...body, actor_id: adminCaller(req) },
    })
    const knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const states = await orderStates(knex, [order_id])
    const { deliveries } = await adminDeliveries(
      scope,
      { order_id },
      { limit: 200, offset: 0 }
    )
    return { order_id, order_state: states.get(order_id), deliveries }
  }
)
