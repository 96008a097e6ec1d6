import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { adminUnit, adminUnits } from "../../../queries/unit/units"
import { restsWithout } from "../../../suite-options"
import { createUnitsWorkflow } from "../../../workflows/unit/workflows/create-units"
import { createAdminUnit, listAdminUnits } from "./contract"

defineFileConfig(restsWithout("units"))

export const GET = route(listAdminUnits, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return adminUnits(scope, filters, { limit, offset })
})

export const POST = route(createAdminUnit, async ({ scope, body }) => {
  const { result } = await createUnitsWorkflow(scope).run({
    input: { units: [body] },
  })
  return { unit: await adminUnit(scope, result[0]?.id ?? "") }
})
