import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { giveBackDeliveries } from "../suspend-courier"

export const giveBackDeliveriesStepId = "give-back-deliveries"

/**
 * No compensation: a delivery that is given back is back at the dispatcher,
 * where it is safe; taking it from him again would be the surprise.
 */
export const giveBackDeliveriesStep = createStep(
  giveBackDeliveriesStepId,
  async (
    { id, actor_id }: { id: string; actor_id: string | null },
    { container }
  ) => {
    await giveBackDeliveries(container, id, actor_id)
    return new StepResponse(undefined)
  }
)
