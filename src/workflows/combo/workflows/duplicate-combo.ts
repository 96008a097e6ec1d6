import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { HANDLES_LOCK } from "../combo-handle"
import { copyComboStep, type DuplicateComboInput } from "../steps/copy-combo"
import { createComboWorkflow } from "./create-combo"

export const duplicateComboWorkflowId = "duplicate-combo"

/**
 * Makes a draft of a combo's definition. What was sold of the first does not
 * count for the second.
 *
 * @throws SuiteError `not_found`, 409 `combo_handle_taken`
 *
 * @example
 * const { result } = await duplicateComboWorkflow(container).run({
 *   input: { id: "combo_123", title: "Breakfast box, summer" },
 * })
 */
export const duplicateComboWorkflow = createWorkflow(
  duplicateComboWorkflowId,
  (input: WorkflowData<DuplicateComboInput>) => {
    acquireLockStep({ key: HANDLES_LOCK, timeout: 30, ttl: 60 })
    const copy = copyComboStep(input)
    const combo = createComboWorkflow.runAsStep({ input: copy })
    releaseLockStep({ key: HANDLES_LOCK })
    return new WorkflowResponse(combo)
  }
)
