import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deliveryService } from "../delivery-service"

export const closeShiftStepId = "close-shift"

/** Ends the shift a courier is on, if he is on one. */
export const closeShiftStep = createStep(
  closeShiftStepId,
  async ({ courier_id }: { courier_id: string }, { container }) => {
    const service = deliveryService(container)
    const [open] = await service.listShifts({
      courier_id,
      started_at: { $ne: null },
      ended_at: null,
    })
    if (open) {
      await service.updateShifts({ id: open.id, ended_at: new Date() })
    }
    return new StepResponse({ ended: Boolean(open) }, open?.id)
  },
  async (id, { container }) => {
    if (id) {
      await deliveryService(container).updateShifts({ id, ended_at: null })
    }
  }
)
