import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CourierStatus } from "../../../modules/delivery/constants"
import { deliveryService } from "../delivery-service"
import { retrieveCourier } from "../retrieve-courier"

export const setCourierStatusStepId = "set-courier-status"

export type SetCourierStatusInput = {
  id: string
  status: CourierStatus
  reason?: string | null
}

/** Suspends a courier or lets him work again. Repeated, it keeps the time. */
export const setCourierStatusStep = createStep(
  setCourierStatusStepId,
  async ({ id, status, reason }: SetCourierStatusInput, { container }) => {
    const before = await retrieveCourier(container, id)
    const suspended = status === "suspended"
    await deliveryService(container).updateCouriers({
      id,
      status,
      suspended_at: suspended ? (before.suspended_at ?? new Date()) : null,
      suspended_reason: suspended ? (reason ?? null) : null,
    })
    return new StepResponse(
      { id },
      {
        id,
        status: before.status,
        suspended_at: before.suspended_at,
        suspended_reason: before.suspended_reason,
      }
    )
  },
  async (before, { container }) => {
    if (before) {
      await deliveryService(container).updateCouriers(before)
    }
  }
)
