import { area } from "../support/area"

area(
  "delivery/dispatching",
  "delivery/following",
  "delivery/orders",
  "delivery/quotes",
  "delivery/statistics"
)
