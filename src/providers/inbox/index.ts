import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import InboxNotificationProvider from "./service"

export default ModuleProvider(Modules.NOTIFICATION, {
  services: [InboxNotificationProvider],
})
