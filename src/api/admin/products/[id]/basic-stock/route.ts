import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { basicStock } from "../../../../../queries/stock/basic-stock"
import { restsWithout } from "../../../../../suite-options"
import { setStockRulesWorkflow } from "../../../../../workflows/stock/workflows/set-stock-rules"
import { getBasicStock, setBasicStock } from "./contract"

defineFileConfig(restsWithout("stock"))

export const GET = route(getBasicStock, ({ scope, params, locale }) =>
  basicStock(scope, params.id, locale)
)

export const POST = route(
  setBasicStock,
  async ({ scope, params, body, locale }) => {
    await basicStock(scope, params.id, locale)
    await setStockRulesWorkflow(scope).run({
      input: { product_id: params.id, ...body },
    })
    return basicStock(scope, params.id, locale)
  }
)
