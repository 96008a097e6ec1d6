import { Module } from "@medusajs/framework/utils"
import { STOCK_MODULE } from "./constants"
import StockModuleService from "./service"

export { STOCK_MODULE } from "./constants"

export default Module(STOCK_MODULE, { service: StockModuleService })
