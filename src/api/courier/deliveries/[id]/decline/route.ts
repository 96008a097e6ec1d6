import { defineFileConfig } from "@medusajs/framework/utils"
import { courierCaller } from "../../../../../lib/http/courier-caller"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { declineDelivery as decline } from "../../../../../workflows/delivery/decline-delivery"
import { oncePerKey } from "../../../../../workflows/delivery/once-per-key"
import { keyedCall, occurredAt } from "../../../happened"
import { declineDelivery } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(declineDelivery, ({ req, scope, params, body }) =>
  oncePerKey(scope, keyedCall(req, body), async () => {
    const { id, status } = await decline(scope, {
      ...body,
      delivery_id: params.id,
      courier_id: courierCaller(req).id,
      occurred_at: occurredAt(body),
    })
    return { delivery: { id, status } }
  })
)
