import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { deliveryStatistics } from "../../../queries/delivery/statistics"
import { restsWithout } from "../../../suite-options"
import { listDeliveryStatistics } from "./contract"
import { periodOf } from "./period"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listDeliveryStatistics, async ({ scope, query }) => {
  const { limit, offset, group_by, ...asked } = query
  const page = { limit, offset }
  const { rows, count } = await deliveryStatistics(
    scope,
    periodOf(asked),
    group_by,
    page
  )
  return { statistics: rows, count, ...page }
})
