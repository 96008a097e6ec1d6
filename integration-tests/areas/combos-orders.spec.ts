import { area } from "../support/area"

area(
  "combos/admin-combos",
  "combos/combo-insights",
  "combos/combo-refusals",
  "combos/order-returns",
  "combos/orders",
  "combos/regressions"
)
