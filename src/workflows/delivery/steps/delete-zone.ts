import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { DELIVERY_MODULE } from "../../../modules/delivery/constants"
import type DeliveryModuleService from "../../../modules/delivery/service"
import { retrieveZone } from "../find-branch"

export const deleteZoneStepId = "delivery-delete-zone"

/** @throws SuiteError `not_found` */
export const deleteZoneStep = createStep(
  deleteZoneStepId,
  async (id: string, { container }) => {
    await retrieveZone(container, id)
    await container
      .resolve<DeliveryModuleService>(DELIVERY_MODULE)
      .softDeleteZones([id])
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<DeliveryModuleService>(DELIVERY_MODULE)
        .restoreZones([id])
    }
  }
)
