import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../../lib/http/route"
import { odooRun } from "../../../../../../queries/odoo/runs"
import { restsWithout } from "../../../../../../suite-options"
import { cancelRun } from "../../../../../../workflows/odoo/runs/cancel-run"
import { cancelOdooRun } from "../../../contract"

defineFileConfig(restsWithout("odoo"))

export const POST = route(cancelOdooRun, async ({ scope, params }) => {
  await cancelRun(scope, params.id)
  const { run } = await odooRun(scope, params.id)
  const { records: _none, ...answer } = run
  return { run: answer }
})
