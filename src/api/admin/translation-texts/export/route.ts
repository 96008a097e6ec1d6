import { defineFileConfig } from "@medusajs/framework/utils"
import { sendCsv } from "../../../../lib/csv/send-csv"
import { route } from "../../../../lib/http/route"
import { textPages } from "../../../../queries/translation/export-texts"
import { restsWithout } from "../../../../suite-options"
import { refuseUnknownLocale } from "../../../../workflows/translation/check-texts"
import { TEXT_COLUMNS } from "../../../../workflows/translation/csv/text-columns"
import { exportAdminTexts } from "../contract"

defineFileConfig(restsWithout("translations"))

export const GET = route(exportAdminTexts, ({ scope, res, query }) => {
  const { locale_code: locale, ...filters } = query
  refuseUnknownLocale(locale)
  const name = `texts-${locale}.csv`
  return sendCsv(
    res,
    name,
    TEXT_COLUMNS,
    textPages(scope, { ...filters, locale })
  )
})
