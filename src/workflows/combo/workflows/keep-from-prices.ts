import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeVariantPricesStep } from "../../unit/steps/write-variant-prices"
import { findFromPricesStep } from "../steps/find-from-prices"

export const keepFromPricesWorkflowId = "keep-combo-from-prices"

/**
 * Writes the "from" prices of combos whose price follows from their parts,
 * where they have changed. Whoever runs it holds the combos' locks.
 */
export const keepFromPricesWorkflow = createWorkflow(
  keepFromPricesWorkflowId,
  (input: WorkflowData<{ combo_ids: string[] }>) => {
    const prices = findFromPricesStep(input.combo_ids)
    writeVariantPricesStep(prices)
    return new WorkflowResponse(prices)
  }
)
