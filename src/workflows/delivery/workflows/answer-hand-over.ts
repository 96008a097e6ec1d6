import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  answerHandOverStep,
  type AnswerHandOverInput,
} from "../steps/answer-hand-over"

export const answerHandOverWorkflowId = "answer-hand-over"

/**
 * A merchant accepts or disputes a hand-over. What he counted leaves the
 * courier's balance; what is missing stays on it.
 *
 * @throws SuiteError `not_found`, 409 `cash_hand_over_answered`, 400
 * `cash_counted_above`, `price_decimals`
 *
 * @example
 * await answerHandOverWorkflow(container).run({
 *   input: { id: "dhand_123", answer: "accepted", counted: "480",
 *     user_id: "user_123" },
 * })
 */
export const answerHandOverWorkflow = createWorkflow(
  answerHandOverWorkflowId,
  (input: WorkflowData<AnswerHandOverInput>) =>
    new WorkflowResponse(answerHandOverStep(input))
)
