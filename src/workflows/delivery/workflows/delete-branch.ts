import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { deleteBranchStep } from "../steps/delete-branch"

export const deleteBranchWorkflowId = "delivery-delete-branch"

/** Deletes a branch. */
export const deleteBranchWorkflow = createWorkflow(
  deleteBranchWorkflowId,
  (input: WorkflowData<{ id: string }>) =>
    new WorkflowResponse(deleteBranchStep(input.id))
)
