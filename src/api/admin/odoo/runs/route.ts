import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { odooRuns } from "../../../../queries/odoo/runs"
import { restsWithout } from "../../../../suite-options"
import { listOdooRuns } from "../contract"

defineFileConfig(restsWithout("odoo"))

export const GET = route(listOdooRuns, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return odooRuns(scope, filters, { limit, offset })
})
