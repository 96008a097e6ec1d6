import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { odooMappings } from "../../../../queries/odoo/mappings"
import { restsWithout } from "../../../../suite-options"
import { listOdooMappings } from "./contract"

defineFileConfig(restsWithout("odoo"))

export const GET = route(listOdooMappings, async ({ scope }) => ({
  mappings: await odooMappings(scope),
}))
