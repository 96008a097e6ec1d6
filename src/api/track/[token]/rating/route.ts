import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { rateDelivery } from "../../../../workflows/delivery/rate-delivery"
import { orderOfToken } from "../../../../workflows/delivery/tracking-links"
import { rateByTrackingLink } from "../../contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  rateByTrackingLink,
  async ({ scope, params, body }) => ({
    rating: await rateDelivery(scope, {
      order_id: await orderOfToken(scope, params.token),
      stars: body.stars,
      comment: body.comment || null,
    }),
  })
)
