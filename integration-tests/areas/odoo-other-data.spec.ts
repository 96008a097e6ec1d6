import { area } from "../support/area"

area("odoo/other-data")
