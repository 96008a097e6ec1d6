import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { DELIVERY_MODULE } from "../../../modules/delivery/constants"
import type DeliveryModuleService from "../../../modules/delivery/service"
import type { CreateBranchInput } from "../delivery-input"
import { amountsOf, checkAmounts } from "../zone-fees"

export const createBranchStepId = "delivery-create-branch"

/**
 * Makes a stock location a branch.
 * @throws SuiteError `branch_location_unknown`, `branch_location_taken`
 */
export const createBranchStep = createStep(
  createBranchStepId,
  async ({ translations: _, ...input }: CreateBranchInput, { container }) => {
    const { location_id } = input
    const service = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const [[location], [taken]] = await Promise.all([
      container
        .resolve(Modules.STOCK_LOCATION)
        .listStockLocations({ id: location_id }),
      service.listBranches({ location_id }),
      checkAmounts(
        container,
        Object.entries(input.flat_fees ?? {}).flatMap(([city, amounts]) =>
          amountsOf(`flat_fees.${city}`, amounts)
        )
      ),
    ])
    if (!location) {
      throw new SuiteError("invalid", "branch_location_unknown", {
        id: location_id,
      })
    }
    if (taken) {
      throw new SuiteError("conflict", "branch_location_taken", {
        id: location_id,
      })
    }
    const branch = await service.createBranches(input)
    return new StepResponse(branch, branch.id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<DeliveryModuleService>(DELIVERY_MODULE)
        .deleteBranches([id])
    }
  }
)
