import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  requestHandOverStep,
  type RequestHandOverInput,
} from "../steps/request-hand-over"

export const requestHandOverWorkflowId = "request-hand-over"

/**
 * A courier asks to hand over the cash he holds in a currency. The amount is
 * what our books say; a request that is open already is the answer again.
 *
 * @throws SuiteError 409 `cash_nothing_held`
 *
 * @example
 * const { result } = await requestHandOverWorkflow(container).run({
 *   input: { courier_id: "cour_123", currency_code: "sar" },
 * })
 * console.log(result.id) // dhand_…
 */
export const requestHandOverWorkflow = createWorkflow(
  requestHandOverWorkflowId,
  (input: WorkflowData<RequestHandOverInput>) =>
    new WorkflowResponse(requestHandOverStep(input))
)
