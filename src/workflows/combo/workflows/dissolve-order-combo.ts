import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  dissolveOrderComboStep,
  type DissolveOrderComboInput,
} from "../steps/dissolve-order-combo"

export const dissolveOrderComboWorkflowId = "dissolve-order-combo"

/**
 * Dissolves a combo of an order on purpose: its lines become plain ones that
 * can be edited singly, at the prices they have. What they were, why and by
 * whom stays in their metadata under `dissolved_combo`.
 *
 * @returns ids of the lines
 * @throws SuiteError `not_found`
 *
 * @example
 * await dissolveOrderComboWorkflow(container).run({
 *   input: { order_id: "order_1", instance_id: "cinst_1",
 *     note: "No drinks left, swapped for juice", dissolved_by: "user_1" },
 * })
 */
export const dissolveOrderComboWorkflow = createWorkflow(
  dissolveOrderComboWorkflowId,
  (input: WorkflowData<DissolveOrderComboInput>) =>
    new WorkflowResponse(dissolveOrderComboStep(input))
)
