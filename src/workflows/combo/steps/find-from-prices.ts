import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { changedFromPrices } from "../from-prices"

export const findFromPricesStepId = "find-combo-from-prices"

/** The "from" prices of combos that are not what is stored. Reads only. */
export const findFromPricesStep = createStep(
  findFromPricesStepId,
  async (comboIds: string[], { container }) =>
    new StepResponse(await changedFromPrices(container, comboIds))
)
