import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../../lib/http/route"
import { restsWithout } from "../../../../../../suite-options"
import {
  resetMapping,
  setMapping,
} from "../../../../../../workflows/odoo/mappings/set-mapping"
import { resetOdooMapping, setOdooMapping } from "../../contract"

defineFileConfig(restsWithout("odoo"))

export const POST = route(setOdooMapping, async ({ scope, params, body }) => {
  const mapping = { ...params, ...body }
  await setMapping(scope, mapping)
  return { mapping }
})

export const DELETE = route(resetOdooMapping, async ({ scope, params }) => {
  await resetMapping(scope, params)
  return { ...params, deleted: true as const }
})
