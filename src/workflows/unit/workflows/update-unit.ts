import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { writeTranslationsStep } from "../../translation/write-translations"
import { UnitEvents } from "../events"
import { updateUnitStep, type UpdateUnitInput } from "../steps/update-unit"
import { unitTranslations, type UnitTranslations } from "../unit-translations"

export const updateUnitWorkflowId = "update-unit"

export type UpdateUnitWorkflowInput = UpdateUnitInput & {
  translations?: UnitTranslations
}

/**
 * Updates a unit and its names in other languages.
 * @throws SuiteError `not_found`, `unit_frozen`, `unit_code_taken`
 */
export const updateUnitWorkflow = createWorkflow(
  updateUnitWorkflowId,
  (input: WorkflowData<UpdateUnitWorkflowInput>) => {
    const unit = updateUnitStep(
      transform({ input }, ({ input }) => {
        const { translations: _, ...unit } = input
        return unit
      })
    )
    writeTranslationsStep(
      transform({ input }, ({ input }) =>
        unitTranslations(input.id, input.translations)
      )
    )
    emitEventStep({
      eventName: UnitEvents.UPDATED,
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    return new WorkflowResponse(unit)
  }
)
