import { defineFileConfig } from "@medusajs/framework/utils"
import { sendCsv } from "../../../../lib/csv/send-csv"
import { route } from "../../../../lib/http/route"
import { unitPages } from "../../../../queries/unit/export-units"
import { restsWithout } from "../../../../suite-options"
import {
  UNIT_COLUMNS,
  unitTextColumns,
} from "../../../../workflows/unit/csv/unit-columns"
import { exportAdminUnits } from "../csv-contract"

defineFileConfig(restsWithout("units"))

export const GET = route(exportAdminUnits, ({ scope, res }) => {
  const columns = [...UNIT_COLUMNS, ...unitTextColumns()]
  return sendCsv(res, "units.csv", columns, unitPages(scope, columns))
})
