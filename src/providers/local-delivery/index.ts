import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import LocalDeliveryProvider from "./service"

export default ModuleProvider(Modules.FULFILLMENT, {
  services: [LocalDeliveryProvider],
})
