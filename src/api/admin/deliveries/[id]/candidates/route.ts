import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { deliveryCandidates } from "../../../../../workflows/delivery/dispatch/delivery-candidates"
import { listDeliveryCandidates } from "../../../delivery-board/contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listDeliveryCandidates, ({ scope, params }) =>
  deliveryCandidates(scope, params.id)
)
