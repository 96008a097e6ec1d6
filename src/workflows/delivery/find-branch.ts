import type { MedusaContainer } from "@medusajs/framework/types"
import { SuiteError } from "../../lib/errors/suite-error"
import { DELIVERY_MODULE } from "../../modules/delivery/constants"
import type DeliveryModuleService from "../../modules/delivery/service"

/** @throws SuiteError `not_found` */
export async function retrieveBranch(container: MedusaContainer, id: string) {
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const [branch] = await service.listBranches({ id })
  if (!branch) {
    throw new SuiteError("not_found", "not_found", { entity: "branch", id })
  }
  return branch
}

/** @throws SuiteError `not_found` */
export async function retrieveZone(container: MedusaContainer, id: string) {
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const [zone] = await service.listZones({ id })
  if (!zone) {
    throw new SuiteError("not_found", "not_found", {
      entity: "delivery zone",
      id,
    })
  }
  return zone
}

/** @throws SuiteError 400 `branch_unknown` */
export async function branchOfLocation(
  container: MedusaContainer,
  locationId: string
) {
  const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
  const [branch] = await service.listBranches({ location_id: locationId })
  if (!branch) {
    throw new SuiteError("invalid", "branch_unknown", { id: locationId })
  }
  return branch
}
