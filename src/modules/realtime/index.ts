import { Module } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "./constants"
import RealtimeModuleService from "./service"

export { REALTIME_MODULE } from "./constants"

export default Module(REALTIME_MODULE, { service: RealtimeModuleService })
