import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { planMove, type MoveCartInput } from "../plan-move"

export const planMoveStepId = "delivery-plan-move"

/** Where a cart goes and what comes along. Reads only: nothing to undo. */
export const planMoveStep = createStep(
  planMoveStepId,
  async (input: MoveCartInput, { container }) =>
    new StepResponse(await planMove(container, input))
)
