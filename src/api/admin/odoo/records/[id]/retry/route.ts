import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../../lib/http/route"
import { odooRecord } from "../../../../../../queries/odoo/runs"
import { restsWithout } from "../../../../../../suite-options"
import { retryRecord } from "../../../../../../workflows/odoo/runs/retry-record"
import { retryOdooRecord } from "../../../contract"

defineFileConfig(restsWithout("odoo"))

export const POST = route(retryOdooRecord, async ({ scope, params }) => {
  await retryRecord(scope, params.id)
  return { record: await odooRecord(scope, params.id) }
})
