import { defineFileConfig } from "@medusajs/framework/utils"
import { sendCsv, type Cell } from "../../../../lib/csv/send-csv"
import { route } from "../../../../lib/http/route"
import {
  statisticPages,
  type Statistic,
} from "../../../../queries/delivery/statistics"
import { restsWithout } from "../../../../suite-options"
import { STATISTIC_COLUMNS, toCells } from "../columns"
import { exportDeliveryStatistics } from "../contract"
import { periodOf } from "../period"

defineFileConfig(restsWithout("delivery"))

export const GET = route(
  exportDeliveryStatistics,
  async ({ scope, res, query }) => {
    const { group_by, ...asked } = query
    const pages = statisticPages(scope, periodOf(asked), group_by)
    await sendCsv(res, "deliveries.csv", STATISTIC_COLUMNS, inCells(pages))
  }
)

async function* inCells(
  pages: AsyncGenerator<Statistic[]>
): AsyncGenerator<Cell[][]> {
  for await (const rows of pages) {
    yield rows.map(toCells)
  }
}
