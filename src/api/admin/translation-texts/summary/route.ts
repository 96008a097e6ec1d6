import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { textSummary } from "../../../../queries/translation/summary"
import { restsWithout } from "../../../../suite-options"
import { summarizeAdminTexts } from "../contract"

defineFileConfig(restsWithout("translations"))

export const GET = route(summarizeAdminTexts, async ({ scope }) => ({
  locales: await textSummary(scope),
}))
