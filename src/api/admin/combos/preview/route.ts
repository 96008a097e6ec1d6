import { defineFileConfig } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../../lib/http/locale"
import { route } from "../../../../lib/http/route"
import { previewCombo } from "../../../../queries/combo/preview-combo"
import { restsWithout } from "../../../../suite-options"
import { previewAdminCombo } from "../contract"

defineFileConfig(restsWithout("combos"))

export const POST = route(previewAdminCombo, ({ req, scope, body }) =>
  previewCombo(scope, body, requestLanguage(req))
)
