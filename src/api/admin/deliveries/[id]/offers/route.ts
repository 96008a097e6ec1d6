import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { offerAnew } from "../../../../../workflows/delivery/dispatch/offer-anew"
import { offerDeliveryAnew } from "../../../delivery-board/contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(offerDeliveryAnew, async ({ req, scope, params }) => {
  const { auth_context } = req as AuthenticatedMedusaRequest
  const user = auth_context?.actor_id ?? null
  const outcome = await offerAnew(scope, params.id, user)
  if (outcome.kind === "nobody") {
    return { offer: null, reason: outcome.reason }
  }
  const { courier_id, expires_at } = outcome
  return {
    offer: { courier_id, expires_at: expires_at.toISOString() },
    reason: null,
  }
})
