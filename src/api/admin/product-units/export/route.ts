import { defineFileConfig } from "@medusajs/framework/utils"
import { sendCsv } from "../../../../lib/csv/send-csv"
import { route } from "../../../../lib/http/route"
import {
  productUnitCurrencies,
  productUnitPages,
} from "../../../../queries/unit/export-product-units"
import { restsWithout } from "../../../../suite-options"
import {
  priceColumn,
  PRODUCT_UNIT_COLUMNS,
} from "../../../../workflows/unit/csv/product-unit-columns"
import { exportAdminProductUnits } from "../contract"

defineFileConfig(restsWithout("units"))

export const GET = route(exportAdminProductUnits, async ({ scope, res }) => {
  const currencies = await productUnitCurrencies(scope)
  const columns = [...PRODUCT_UNIT_COLUMNS, ...currencies.map(priceColumn)]
  const pages = productUnitPages(scope, columns)
  await sendCsv(res, "product-units.csv", columns, pages)
})
