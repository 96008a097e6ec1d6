import { defineFileConfig } from "@medusajs/framework/utils"
import { customerOf } from "../../../../../../lib/http/store-caller"
import { route } from "../../../../../../lib/http/route"
import { restsWithout } from "../../../../../../suite-options"
import { rateDelivery } from "../../../../../../workflows/delivery/rate-delivery"
import { rateStoreOrderDelivery } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  rateStoreOrderDelivery,
  async ({ req, scope, params, body }) => ({
    rating: await rateDelivery(scope, {
      order_id: params.id,
      customer_id: customerOf(req),
      stars: body.stars,
      comment: body.comment || null,
    }),
  })
)
