import { area } from "../support/area"

area(
  "combos/at-once",
  "combos/cart-combos",
  "combos/cart-guards",
  "combos/promotions",
  "combos/store-combos"
)
