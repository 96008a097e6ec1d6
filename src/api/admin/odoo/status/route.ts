import { defineFileConfig } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../../lib/http/locale"
import { route } from "../../../../lib/http/route"
import { odooStatus } from "../../../../queries/odoo/status"
import { restsWithout } from "../../../../suite-options"
import { getOdooStatus } from "../contract"

defineFileConfig(restsWithout("odoo"))

export const GET = route(getOdooStatus, async ({ req, scope }) => ({
  odoo: await odooStatus(scope, requestLanguage(req)),
}))
