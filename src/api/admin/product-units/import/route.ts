import { defineFileConfig } from "@medusajs/framework/utils"
import { answerImport } from "../../../../lib/http/answer-import"
import { readBody } from "../../../../lib/http/body"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { checkProductUnitsFile } from "../../../../workflows/unit/csv/check-product-units"
import { importAdminProductUnits } from "../contract"

defineFileConfig(restsWithout("units"))

export const POST = route(
  importAdminProductUnits,
  ({ req, res, scope, query }) =>
    answerImport({ req, res }, query.dry_run ?? false, () =>
      checkProductUnitsFile(
        scope,
        readBody(req, importAdminProductUnits.bodyLimit)
      )
    )
)
