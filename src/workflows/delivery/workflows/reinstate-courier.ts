import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { setCourierStatusStep } from "../steps/set-courier-status"

export const reinstateCourierWorkflowId = "reinstate-courier"

/** @throws SuiteError `not_found` */
export const reinstateCourierWorkflow = createWorkflow(
  reinstateCourierWorkflowId,
  (input: WorkflowData<{ id: string }>) =>
    new WorkflowResponse(
      setCourierStatusStep(
        transform({ input }, ({ input }) => ({
          id: input.id,
          status: "active" as const,
        }))
      )
    )
)
