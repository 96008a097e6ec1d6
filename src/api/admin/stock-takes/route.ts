import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { stockTake, stockTakes } from "../../../queries/stock/stock-takes"
import { restsWithout } from "../../../suite-options"
import { createStockTakeWorkflow } from "../../../workflows/stock/workflows/create-stock-take"
import { createStockTake, listStockTakes } from "./contract"
import { idempotencyKey } from "../../../lib/http/idempotency-key"

defineFileConfig(restsWithout("stock"))

export const GET = route(listStockTakes, ({ scope, query }) => {
  const { limit, offset, ...filters } = query
  return stockTakes(scope, filters, { limit, offset })
})

export const POST = route(createStockTake, async ({ req, scope, body }) => {
  const { auth_context } = req as AuthenticatedMedusaRequest
  const { result } = await createStockTakeWorkflow(scope).run({
    input: {
      ...body,
      idempotency_key: body.idempotency_key ?? idempotencyKey(req),
      created_by: auth_context?.actor_id ?? null,
    },
  })
  return { stock_take: await stockTake(scope, result.id) }
})
