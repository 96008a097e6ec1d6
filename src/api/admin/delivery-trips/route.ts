import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { stopsOfDeliveries } from "../../../queries/delivery/courier-round"
import { restsWithout } from "../../../suite-options"
import { assignTripWorkflow } from "../../../workflows/delivery/workflows/assign-trip"
import { createDeliveryTrip } from "../delivery-board/contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(createDeliveryTrip, async ({ req, scope, body }) => {
  const { auth_context } = req as AuthenticatedMedusaRequest
  const actor_id = auth_context?.actor_id ?? null
  await assignTripWorkflow(scope).run({ input: { ...body, actor_id } })
  const stops = await stopsOfDeliveries(scope, body.delivery_ids)
  return { courier_id: body.courier_id, stops }
})
