import { area } from "../support/area"

area("odoo/products")
