import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ContentEvents } from "../events"
import { deleteContentStep } from "../steps/delete-content"

export const deleteContentWorkflowId = "delete-content"

/**
 * Deletes a banner or a homepage section.
 * @throws SuiteError `not_found`
 */
export const deleteContentWorkflow = createWorkflow(
  deleteContentWorkflowId,
  (input: WorkflowData<{ kind: "banner" | "section"; id: string }>) => {
    const id = deleteContentStep(input)
    emitEventStep({
      eventName: ContentEvents.DELETED,
      data: transform({ input }, ({ input }) => input),
    })
    return new WorkflowResponse(id)
  }
)
