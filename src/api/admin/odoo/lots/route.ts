import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { expiringLots } from "../../../../queries/odoo/lots"
import { restsWithout } from "../../../../suite-options"
import { listOdooLots } from "../contract"

defineFileConfig(restsWithout("odoo"))

export const GET = route(listOdooLots, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return expiringLots(scope, filters, { limit, offset })
})
