import { defineFileConfig } from "@medusajs/framework/utils"
import { storeCaller } from "../../../../../lib/http/store-caller"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { trackingLinkForGuest } from "../../../../../workflows/delivery/tracking-links"
import { createStoreTrackingLink } from "../delivery/contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  createStoreTrackingLink,
  async ({ req, scope, params, body }) => ({
    tracking_link: await trackingLinkForGuest(scope, params.id, {
      email: body.email,
      customer_id: storeCaller(req).customer_id,
    }),
  })
)
