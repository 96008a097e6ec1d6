import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { adminDeliveries } from "../../../queries/delivery/admin-deliveries"
import { restsWithout } from "../../../suite-options"
import { workerLocale } from "../../locale/reader"
import { listAdminDeliveries } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const GET = route(listAdminDeliveries, ({ req, scope, query }) => {
  const { limit, offset, ...filters } = query
  return adminDeliveries(
    scope,
    { ...filters, locale: workerLocale(req) },
    { limit, offset }
  )
})
