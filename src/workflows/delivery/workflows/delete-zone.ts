import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { deleteZoneStep } from "../steps/delete-zone"

export const deleteZoneWorkflowId = "delivery-delete-zone"

/** Deletes a zone. */
export const deleteZoneWorkflow = createWorkflow(
  deleteZoneWorkflowId,
  (input: WorkflowData<{ id: string }>) =>
    new WorkflowResponse(deleteZoneStep(input.id))
)
