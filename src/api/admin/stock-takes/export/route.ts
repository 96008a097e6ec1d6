import { defineFileConfig } from "@medusajs/framework/utils"
import { sendCsv } from "../../../../lib/csv/send-csv"
import { route } from "../../../../lib/http/route"
import { stockPages } from "../../../../queries/stock/export-stock"
import { restsWithout } from "../../../../suite-options"
import { STOCK_TAKE_COLUMNS } from "../../../../workflows/stock/csv/stock-take-columns"
import { exportStockTakeSheet } from "../csv-contract"

defineFileConfig(restsWithout("stock"))

export const GET = route(exportStockTakeSheet, ({ scope, res, query }) => {
  const pages = stockPages(scope, query.location_id)
  return sendCsv(res, "stock.csv", STOCK_TAKE_COLUMNS, pages)
})
