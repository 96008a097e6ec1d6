import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../lib/http/route"
import { stockLevels } from "../../../queries/stock/stock-levels"
import { restsWithout } from "../../../suite-options"
import { listStockLevels } from "./contract"

defineFileConfig(restsWithout("stock"))

export const GET = route(listStockLevels, ({ scope, query, locale }) => {
  const { limit, offset, ...filters } = query
  return stockLevels(scope, filters, { limit, offset }, locale)
})
