import { area } from "../support/area"

area(
  "stock/barcodes",
  "stock/csv",
  "stock/guard",
  "stock/stock-admin",
  "stock/stock-takes"
)
