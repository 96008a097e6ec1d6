import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { texts } from "../../../queries/translation/texts"
import { restsWithout } from "../../../suite-options"
import {
  checkTexts,
  refuseUnknownLocale,
} from "../../../workflows/translation/check-texts"
import { saveTextsWorkflow } from "../../../workflows/translation/save-texts"
import { listAdminTexts, saveAdminTexts } from "./contract"

defineFileConfig(restsWithout("translations"))

export const GET = route(listAdminTexts, async ({ scope, query }) => {
  const { limit, offset, locale_code: locale, ...filters } = query
  refuseUnknownLocale(locale)
  const { rows, count } = await texts(
    scope,
    { ...filters, locale },
    { limit, offset }
  )
  return { texts: rows, count, limit, offset }
})

export const POST = route(saveAdminTexts, async ({ scope, body }) => {
  const input = { locale: body.locale_code, texts: body.texts }
  await checkTexts(scope, input)
  const { result } = await saveTextsWorkflow(scope).run({ input })
  return { saved: result }
})
