import { defineFileConfig } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../../lib/http/locale"
import { route } from "../../../../lib/http/route"
import { testConnection } from "../../../../queries/odoo/test-connection"
import { restsWithout, suiteOptions } from "../../../../suite-options"
import { testOdooConnection } from "../contract"

defineFileConfig(restsWithout("odoo"))

export const POST = route(testOdooConnection, async ({ req, scope }) => ({
  connection: await testConnection(
    scope,
    suiteOptions().odoo.database,
    requestLanguage(req)
  ),
}))
