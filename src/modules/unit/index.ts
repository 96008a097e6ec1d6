import { Module } from "@medusajs/framework/utils"
import { UNIT_MODULE } from "./constants"
import UnitModuleService from "./service"

export { UNIT_MODULE } from "./constants"

export default Module(UNIT_MODULE, { service: UnitModuleService })
