import { defineFileConfig } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../lib/http/locale"
import { route } from "../../../lib/http/route"
import { adminCombo, adminCombos } from "../../../queries/combo/admin-combos"
import { restsWithout } from "../../../suite-options"
import { createComboWorkflow } from "../../../workflows/combo/workflows/create-combo"
import { createAdminCombo, listAdminCombos } from "./contract"

defineFileConfig(restsWithout("combos"))

export const GET = route(listAdminCombos, ({ scope, query, locale }) => {
  const { limit, offset, ...filters } = query
  return adminCombos(scope, filters, { limit, offset }, locale)
})

export const POST = route(createAdminCombo, async ({ req, scope, body }) => {
  const { result } = await createComboWorkflow(scope).run({ input: body })
  return { combo: await adminCombo(scope, result.id, requestLanguage(req)) }
})
