import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { odooRun } from "../../../../../queries/odoo/runs"
import { restsWithout } from "../../../../../suite-options"
import { startRun } from "../../../../../workflows/odoo/runs/run-kind"
import { syncOdoo } from "../../contract"

defineFileConfig(restsWithout("odoo"))

export const POST = route(syncOdoo, async ({ req, scope, params, body }) => {
  const { actor_id } = (req as AuthenticatedMedusaRequest).auth_context
  const { id } = await startRun(scope, {
    kind: params.kind,
    mode: body.mode,
    started_by: actor_id,
  })
  const { run } = await odooRun(scope, id)
  const { records: _none, ...answer } = run
  return { run: answer }
})
