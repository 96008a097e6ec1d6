import { defineFileConfig } from "@medusajs/framework/utils"
import { customerOf } from "../../../../../lib/http/store-caller"
import { route } from "../../../../../lib/http/route"
import { customerOrderDelivery } from "../../../../../queries/delivery/order-delivery"
import { restsWithout } from "../../../../../suite-options"
import { getStoreOrderDelivery } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(getStoreOrderDelivery, ({ req, scope, params }) =>
  customerOrderDelivery(scope, params.id, customerOf(req))
)
