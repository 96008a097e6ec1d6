import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assignTripStep } from "../steps/assign-trip"
import { checkTripStep } from "../steps/check-trip"
import { planRoundStep } from "../steps/plan-round"

export const assignTripWorkflowId = "assign-delivery-trip"

export type AssignTripInput = {
  courier_id: string
  delivery_ids: string[]
  actor_id: string | null
}

/**
 * Gives a courier several deliveries of one branch at once: all of them or
 * none. Their stops are put in order.
 *
 * @throws SuiteError `not_found`; 400 `trip_too_long`, `trip_branches`; 409
 * when one of them is taken or he has no room
 *
 * @example
 * await assignTripWorkflow(container).run({
 *   input: { courier_id, delivery_ids, actor_id: "user_123" },
 * })
 */
export const assignTripWorkflow = createWorkflow(
  assignTripWorkflowId,
  (input: WorkflowData<AssignTripInput>) => {
    checkTripStep(input)
    assignTripStep(input)
    planRoundStep(input)
    return new WorkflowResponse(input)
  }
)
