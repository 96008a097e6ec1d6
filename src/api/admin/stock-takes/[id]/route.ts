import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../lib/http/route"
import { stockTake } from "../../../../queries/stock/stock-takes"
import { restsWithout } from "../../../../suite-options"
import { getStockTake } from "../contract"

defineFileConfig(restsWithout("stock"))

export const GET = route(getStockTake, async ({ scope, params }) => ({
  stock_take: await stockTake(scope, params.id),
}))
