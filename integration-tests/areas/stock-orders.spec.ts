import { area } from "../support/area"

area(
  "stock/ledger",
  "stock/order-changes",
  "stock/regressions",
  "stock/returns",
  "stock/two-processes"
)
