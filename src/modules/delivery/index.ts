import { Module } from "@medusajs/framework/utils"
import { DELIVERY_MODULE } from "./constants"
import DeliveryModuleService from "./service"

export { DELIVERY_MODULE } from "./constants"

export default Module(DELIVERY_MODULE, { service: DeliveryModuleService })
