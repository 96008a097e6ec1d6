import { Module } from "@medusajs/framework/utils"
import { COMBO_MODULE } from "./constants"
import ComboModuleService from "./service"

export { COMBO_MODULE } from "./constants"

export default Module(COMBO_MODULE, { service: ComboModuleService })
