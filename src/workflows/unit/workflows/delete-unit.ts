import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { UnitEvents } from "../events"
import { deleteUnitStep } from "../steps/delete-unit"

export const deleteUnitWorkflowId = "delete-unit"

/**
 * Deletes a unit that nothing is sold in.
 * @throws SuiteError `not_found`, `unit_in_use`
 */
export const deleteUnitWorkflow = createWorkflow(
  deleteUnitWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    const id = deleteUnitStep(input.id)
    emitEventStep({
      eventName: UnitEvents.DELETED,
      data: transform({ id }, ({ id }) => ({ id })),
    })
    return new WorkflowResponse(id)
  }
)
