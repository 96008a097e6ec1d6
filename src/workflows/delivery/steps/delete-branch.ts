import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { DELIVERY_MODULE } from "../../../modules/delivery/constants"
import type DeliveryModuleService from "../../../modules/delivery/service"
import { retrieveBranch } from "../find-branch"

export const deleteBranchStepId = "delivery-delete-branch"

/**
 * Makes a branch a plain stock location again.
 * @throws SuiteError `not_found`, 409 `branch_in_use`
 */
export const deleteBranchStep = createStep(
  deleteBranchStepId,
  async (id: string, { container }) => {
    const { location_id } = await retrieveBranch(container, id)
    const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const [, count] = await service.listAndCountZones(
      { location_id },
      { take: 1 }
    )
    if (count) {
      throw new SuiteError("conflict", "branch_in_use", { id, count })
    }
    await service.softDeleteBranches([id])
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<DeliveryModuleService>(DELIVERY_MODULE)
        .restoreBranches([id])
    }
  }
)
