import { defineFileConfig } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../../../lib/http/locale"
import { route } from "../../../../../lib/http/route"
import { adminCombo } from "../../../../../queries/combo/admin-combos"
import { restsWithout } from "../../../../../suite-options"
import { duplicateComboWorkflow } from "../../../../../workflows/combo/workflows/duplicate-combo"
import { duplicateAdminCombo } from "../../contract"

defineFileConfig(restsWithout("combos"))

export const POST = route(
  duplicateAdminCombo,
  async ({ req, scope, params, body }) => {
    const { result } = await duplicateComboWorkflow(scope).run({
      input: { ...body, id: params.id },
    })
    return { combo: await adminCombo(scope, result.id, requestLanguage(req)) }
  }
)
