import { defineFileConfig } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../../lib/http/locale"
import { route } from "../../../../lib/http/route"
import { adminCombo } from "../../../../queries/combo/admin-combos"
import { restsWithout } from "../../../../suite-options"
import { deleteComboWorkflow } from "../../../../workflows/combo/workflows/delete-combo"
import { updateComboWorkflow } from "../../../../workflows/combo/workflows/update-combo"
import { deleteAdminCombo, getAdminCombo, updateAdminCombo } from "../contract"

defineFileConfig(restsWithout("combos"))

export const GET = route(getAdminCombo, async ({ req, scope, params }) => ({
  combo: await adminCombo(scope, params.id, requestLanguage(req)),
}))

export const POST = route(
  updateAdminCombo,
  async ({ req, scope, params, body }) => {
    await updateComboWorkflow(scope).run({ input: { ...body, id: params.id } })
    return { combo: await adminCombo(scope, params.id, requestLanguage(req)) }
  }
)

export const DELETE = route(deleteAdminCombo, async ({ scope, params }) => {
  await deleteComboWorkflow(scope).run({ input: { id: params.id } })
  return { id: params.id, object: "combo", deleted: true }
})
