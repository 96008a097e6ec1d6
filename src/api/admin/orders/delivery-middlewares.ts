import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { adminCaller } from "../../../lib/http/admin-caller"
import { sendError } from "../../../lib/http/errors"
import { featureOn } from "../../../suite-options"
import {
  endDeliveriesOfOrder,
  endDeliveryOfFulfillment,
  refuseUnderWay,
} from "../../../workflows/delivery/follow-order"
import { addOrderState } from "../../order-state-answers"

type Check = (req: MedusaRequest, res: MedusaResponse) => Promise<unknown>

/** Runs before the core's handler; rests with the feature. */
function before(check: Check) {
  return async (
    req: MedusaRequest,
    res: MedusaResponse,
    next: MedusaNextFunction
  ): Promise<void> => {
    try {
      if (featureOn("delivery")) {
        await check(req, res)
      }
      next()
    } catch (error) {
      sendError(error, req, res)
    }
  }
}

/** The core's handler works under the order's lock, until it has answered. */
function cancelFulfillment(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  if (!featureOn("delivery")) {
    return next()
  }
  const { id: order_id, fulfillment_id } = req.params
  endDeliveryOfFulfillment(
    req.scope,
    { order_id, fulfillment_id },
    adminCaller(req),
    () =>
      new Promise((answered) => {
        res.once("close", answered)
        next()
      })
  ).catch((error: unknown) => sendError(error, req, res))
}

/** What a merchant does to a fulfilment in Medusa, and what comes of it. */
const FULFILLMENT = "/admin/orders/:id/fulfillments/:fulfillment_id"

export const deliveryOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/orders", middlewares: [addOrderState] },
  { matcher: "/store/orders", middlewares: [addOrderState] },
  {
    matcher: "/admin/orders/:id/cancel",
    methods: ["POST"],
    middlewares: [
      before((req) =>
        endDeliveriesOfOrder(req.scope, req.params.id, adminCaller(req))
      ),
    ],
  },
  {
    matcher: `${FULFILLMENT}/cancel`,
    methods: ["POST"],
    middlewares: [cancelFulfillment],
  },
  ...["shipments", "mark-as-delivered"].map((action) => ({
    matcher: `${FULFILLMENT}/${action}`,
    methods: ["POST" as const],
    middlewares: [
      before((req) => refuseUnderWay(req.scope, req.params.fulfillment_id)),
    ],
  })),
]
