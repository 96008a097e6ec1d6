import { area } from "../support/area"

area(
  "ground/docs",
  "ground/errors",
  "ground/rights",
  "ground/routes",
  "odoo/contract",
  "odoo/resting",
  "odoo/transport"
)
