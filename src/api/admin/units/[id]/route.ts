import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { adminUnit } from "../../../../queries/unit/units"
import { restsWithout } from "../../../../suite-options"
import { deleteUnitWorkflow } from "../../../../workflows/unit/workflows/delete-unit"
import { updateUnitWorkflow } from "../../../../workflows/unit/workflows/update-unit"
import { deleteAdminUnit, getAdminUnit, updateAdminUnit } from "../contract"

defineFileConfig(restsWithout("units"))

export const GET = route(getAdminUnit, async ({ scope, params }) => ({
  unit: await adminUnit(scope, params.id),
}))

export const POST = route(updateAdminUnit, async ({ scope, params, body }) => {
  await updateUnitWorkflow(scope).run({ input: { id: params.id, ...body } })
  return { unit: await adminUnit(scope, params.id) }
})

export const DELETE = route(deleteAdminUnit, async ({ scope, params }) => {
  await deleteUnitWorkflow(scope).run({ input: { id: params.id } })
  return { id: params.id, object: "unit", deleted: true }
})
