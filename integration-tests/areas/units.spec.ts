import { area } from "../support/area"

area(
  "units/admin-units",
  "units/adopted-products",
  "units/cart-units",
  "units/convert-catalogue",
  "units/csv",
  "units/failing-units",
  "units/made-by-unit",
  "units/refused-units",
  "units/retired-units",
  "units/set-product-units",
  "units/unit-labels"
)
