import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../../../lib/http/route"
import { restsWithout } from "../../../../../../../suite-options"
import { dissolveOrderComboWorkflow } from "../../../../../../../workflows/combo/workflows/dissolve-order-combo"
import { dissolveAdminOrderCombo } from "./contract"

defineFileConfig(restsWithout("combos"))

export const POST = route(
  dissolveAdminOrderCombo,
  async ({ req, scope, params, body }) => {
    const { auth_context } = req as AuthenticatedMedusaRequest
    const { result } = await dissolveOrderComboWorkflow(scope).run({
      input: {
        order_id: params.id,
        instance_id: params.instance_id,
        note: body.note,
        dissolved_by: auth_context?.actor_id ?? null,
      },
    })
    return {
      order_id: params.id,
      instance_id: params.instance_id,
      line_ids: result,
    }
  }
)
