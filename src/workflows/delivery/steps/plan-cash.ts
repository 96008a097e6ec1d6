import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { planCash } from "../plan-cash"

export const planCashStepId = "delivery-plan-cash"

/** Whose fee changes with the way of paying. Reads only: nothing to undo. */
export const planCashStep = createStep(
  planCashStepId,
  async (input: { cart_id: string; cash: boolean }, { container }) =>
    new StepResponse(await planCash(container, input.cart_id, input.cash))
)
