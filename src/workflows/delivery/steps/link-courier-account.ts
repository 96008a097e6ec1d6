import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { deliveryService } from "../delivery-service"

export const linkCourierAccountStepId = "link-courier-account"

/** Keeps with a courier which account he signs in with. */
export const linkCourierAccountStep = createStep(
  linkCourierAccountStepId,
  async (input: { id: string; auth_identity_id: string }, { container }) => {
    await deliveryService(container).updateCouriers(input)
    return new StepResponse(input.id, input.id)
  },
  async (id, { container }) => {
    if (id) {
      await deliveryService(container).updateCouriers({
        id,
        auth_identity_id: null,
      })
    }
  }
)
