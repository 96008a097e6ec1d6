import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { watchThresholds } from "../watch-stock"

export const watchThresholdsStepId = "watch-thresholds"

/**
 * Raises `stock.low` where a threshold is crossed. Needs no compensation: it
 * compares the books with the rules, the next look does so again.
 */
export const watchThresholdsStep = createStep(
  watchThresholdsStepId,
  async (itemIds: string[], { container }) =>
    new StepResponse(await watchThresholds(container, itemIds))
)
