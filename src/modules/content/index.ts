import { Module } from "@medusajs/framework/utils"
import { CONTENT_MODULE } from "./constants"
import ContentModuleService from "./service"

export { CONTENT_MODULE } from "./constants"

export default Module(CONTENT_MODULE, { service: ContentModuleService })
