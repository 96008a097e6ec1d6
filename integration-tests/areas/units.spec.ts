import { area } from "../support/area"

area(
  "units/admin-units",
  "units/cart-units",
  "units/convert-catalogue",
  "units/csv",
  "units/set-product-units"
)
