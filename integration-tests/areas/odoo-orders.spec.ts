import { area } from "../support/area"

area(
  "odoo/by-itself",
  "odoo/connection",
  "odoo/contract",
  "odoo/orders",
  "odoo/resting",
  "odoo/transport"
)
