import { defineFileConfig } from "@medusajs/framework/utils"
import { answerImport } from "../../../../lib/http/answer-import"
import { readBody } from "../../../../lib/http/body"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { checkUnitsFile } from "../../../../workflows/unit/csv/check-units"
import { importAdminUnits } from "../csv-contract"

defineFileConfig(restsWithout("units"))

export const POST = route(importAdminUnits, ({ req, res, scope, query }) =>
  answerImport({ req, res }, query.dry_run ?? false, () =>
    checkUnitsFile(scope, readBody(req, importAdminUnits.bodyLimit))
  )
)
