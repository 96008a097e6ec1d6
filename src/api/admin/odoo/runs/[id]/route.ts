import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { odooRun } from "../../../../../queries/odoo/runs"
import { restsWithout } from "../../../../../suite-options"
import { getOdooRun } from "../../contract"

defineFileConfig(restsWithout("odoo"))

export const GET = route(getOdooRun, ({ scope, params }) =>
  odooRun(scope, params.id)
)
