import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { orderDelivery } from "../../../queries/delivery/order-delivery"
import { restsWithout } from "../../../suite-options"
import { orderOfToken } from "../../../workflows/delivery/tracking-links"
import { followTrackingLink } from "../contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(followTrackingLink, async ({ scope, params }) =>
  orderDelivery(scope, await orderOfToken(scope, params.token))
)
