import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sendError } from "../../../lib/http/errors"
import { featureOn } from "../../../suite-options"
import { CASH_PROVIDER_ID } from "../../../modules/delivery/constants"
import { setDeliveryCashWorkflow } from "../../../workflows/delivery/workflows/set-delivery-cash"

/** The fee of the delivery follows the way of paying that is chosen. */
async function followPayment(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { provider_id } = (req.validatedBody ?? {}) as { provider_id?: string }
  if (!featureOn("delivery") || !provider_id) {
    return next()
  }
  try {
    const link = await req.scope
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)(
        "cart_payment_collection"
      )
      .where({ payment_collection_id: req.params.id, deleted_at: null })
      .first<{ cart_id: string } | undefined>("cart_id")
    if (link) {
      const cash = provider_id === CASH_PROVIDER_ID
      await setDeliveryCashWorkflow(req.scope).run({
        input: { cart_id: link.cart_id, cash },
      })
    }
  } catch (error) {
    return sendError(error, req, res)
  }
  return next()
}

export const storePaymentMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST"],
    middlewares: [followPayment],
  },
]
