import { area } from "../support/area"

area(
  "ground/docs",
  "ground/errors",
  "ground/rights",
  "ground/routes",
  "ground/tokens",
  "odoo/contract",
  "odoo/resting",
  "odoo/transport"
)
