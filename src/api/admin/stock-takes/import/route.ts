import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defineFileConfig } from "@medusajs/framework/utils"
import { answerImport } from "../../../../lib/http/answer-import"
import { readBody } from "../../../../lib/http/body"
import { route } from "../../../../lib/http/route"
import { restsWithout } from "../../../../suite-options"
import { checkStockTakeFile } from "../../../../workflows/stock/csv/check-stock-take"
import { importStockTakeSheet } from "../csv-contract"

defineFileConfig(restsWithout("stock"))

export const POST = route(
  importStockTakeSheet,
  ({ req, res, scope, query }) => {
    const { auth_context } = req as AuthenticatedMedusaRequest
    const created_by = auth_context?.actor_id ?? null
    const chunks = readBody(req, importStockTakeSheet.bodyLimit)
    return answerImport({ req, res }, query.dry_run ?? false, () =>
      checkStockTakeFile(scope, chunks, { reason: query.reason, created_by })
    )
  }
)
