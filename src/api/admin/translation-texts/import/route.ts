import { defineFileConfig } from "@medusajs/framework/utils"
import { answerImport } from "../../../../lib/http/answer-import"
import { readBody } from "../../../../lib/http/body"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { checkTextsFile } from "../../../../workflows/translation/csv/check-texts-file"
import { importAdminTexts } from "../contract"

defineFileConfig(restsWithout("translations"))

export const POST = route(importAdminTexts, ({ req, res, scope, query }) =>
  answerImport({ req, res }, query.dry_run ?? false, () =>
    checkTextsFile(
      scope,
      query.locale_code,
      readBody(req, importAdminTexts.bodyLimit)
    )
  )
)
