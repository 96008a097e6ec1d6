import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { SetStockRulesInput } from "../plan-stock-rules"
import { setStockRulesStep } from "../steps/set-stock-rules"
import { watchThresholdsStep } from "../steps/watch-thresholds"

export const setStockRulesWorkflowId = "set-stock-rules"

/**
 * Sets thresholds by location and costs by currency of a product, all in its
 * basic unit, and looks at once whether one is crossed.
 * @returns the inventory items that were written
 * @throws SuiteError `stock_not_by_unit`, `validation_failed`
 *
 * @example
 * await setStockRulesWorkflow(container).run({
 *   input: {
 *     product_id: "prod_1",
 *     rules: [{ location_id: "sloc_1", low_stock_threshold: "5000" }],
 *     costs: [{ currency_code: "sar", amount: "0.004" }],
 *   },
 * })
 */
export const setStockRulesWorkflow = createWorkflow(
  setStockRulesWorkflowId,
  (input: WorkflowData<SetStockRulesInput>) => {
    const items = setStockRulesStep(input)
    watchThresholdsStep(items)
    return new WorkflowResponse(items)
  }
)
