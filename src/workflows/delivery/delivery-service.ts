import type { MedusaContainer } from "@medusajs/framework/types"
import { DELIVERY_MODULE } from "../../modules/delivery/constants"
import type DeliveryModuleService from "../../modules/delivery/service"

/** The delivery module's service. */
export function deliveryService(
  container: MedusaContainer
): DeliveryModuleService {
  return container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
}
