import { area } from "../support/area"

area("odoo/by-itself")
