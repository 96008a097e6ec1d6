import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { planRound } from "../dispatch/plan-round"

export const planRoundStepId = "plan-courier-round"

/**
 * Orders a courier's stops. Without compensation: a plan follows from what he
 * has, and is made anew whenever that changes.
 */
export const planRoundStep = createStep(
  planRoundStepId,
  async ({ courier_id }: { courier_id: string }, { container }) => {
    await planRound(container, courier_id)
    return new StepResponse(courier_id)
  }
)
