import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { odooRecords } from "../../../../queries/odoo/runs"
import { restsWithout } from "../../../../suite-options"
import { listOdooRecords } from "../contract"

defineFileConfig(restsWithout("odoo"))

export const GET = route(listOdooRecords, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return odooRecords(scope, filters, { limit, offset })
})
