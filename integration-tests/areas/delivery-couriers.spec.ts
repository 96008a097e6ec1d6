import { area } from "../support/area"

area(
  "delivery/branches-zones",
  "delivery/courier-access",
  "delivery/courier-app",
  "delivery/couriers-admin",
  "delivery/transitions",
  "couriers/cash"
)
