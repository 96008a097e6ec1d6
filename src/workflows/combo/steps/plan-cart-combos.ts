import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { planCartCombos } from "../plan-cart-combos"
import type { SetCartCombosInput } from "../plan-types"

export const planCartCombosStepId = "plan-cart-combos"

/** Plans the lines of a cart's deals. Reads only. */
export const planCartCombosStep = createStep(
  planCartCombosStepId,
  async (input: SetCartCombosInput, { container }) =>
    new StepResponse(await planCartCombos(container, input))
)
