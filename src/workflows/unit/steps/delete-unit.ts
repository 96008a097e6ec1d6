import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { UNIT_MODULE } from "../../../modules/unit/constants"
import type UnitModuleService from "../../../modules/unit/service"
import { refuseBasicNeeded, refuseInUse, retrieveUnit } from "../unit-in-use"

export const deleteUnitStepId = "delete-unit"

/**
 * Deletes a unit that nothing is sold in.
 * @throws SuiteError 404 `not_found`, 409 `unit_in_use` that says where,
 * 409 `unit_basic_needed`
 */
export const deleteUnitStep = createStep(
  deleteUnitStepId,
  async (id: string, { container }) => {
    const unit = await retrieveUnit(container, id)
    await refuseInUse(container, unit)
    await refuseBasicNeeded(container, unit)
    const service = container.resolve<UnitModuleService>(UNIT_MODULE)
    await service.softDeleteUnits([id])
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<UnitModuleService>(UNIT_MODULE).restoreUnits([id])
    }
  }
)
