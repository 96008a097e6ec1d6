import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { adjustCashStep, type AdjustCashInput } from "../steps/adjust-cash"

export const adjustCashWorkflowId = "adjust-cash"

/**
 * Books an adjustment of a courier's cash, with its reason.
 *
 * @throws SuiteError `not_found`, 400 `currency_unknown`, `price_decimals`
 *
 * @example
 * await adjustCashWorkflow(container).run({
 *   input: { courier_id: "cour_123", currency_code: "sar", amount: "-20",
 *     note: "Lost on the way", user_id: "user_123" },
 * })
 */
export const adjustCashWorkflow = createWorkflow(
  adjustCashWorkflowId,
  (input: WorkflowData<AdjustCashInput>) =>
    new WorkflowResponse(adjustCashStep(input))
)
