import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { planStockTake, type StockTakeInput } from "../plan-stock-take"

export const planStockTakeStepId = "plan-stock-take"

/**
 * Finds and converts the lines of a stock-take. Reads only.
 * @throws SuiteError `validation_failed` with every wrong line
 */
export const planStockTakeStep = createStep(
  planStockTakeStepId,
  async (input: StockTakeInput, { container }) =>
    new StepResponse(await planStockTake(container, input))
)
