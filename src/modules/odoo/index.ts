import { Module } from "@medusajs/framework/utils"
import { ODOO_MODULE } from "./constants"
import OdooModuleService from "./service"

export { ODOO_MODULE } from "./constants"

export default Module(ODOO_MODULE, { service: OdooModuleService })
