import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkCourier } from "../check-courier"
import type { UpdateCourierInput } from "../courier-input"
import { deliveryService } from "../delivery-service"
import { retrieveCourier } from "../retrieve-courier"
import { storedProfile } from "../stored-profile"

export const updateCourierStepId = "update-courier"

/**
 * Writes what a merchant changed of a courier, his password apart.
 * @throws SuiteError `not_found`; 409 `courier_email_taken`,
 * `courier_employee_taken`; `validation_failed`
 */
export const updateCourierStep = createStep(
  updateCourierStepId,
  async (input: UpdateCourierInput, { container }) => {
    const before = await retrieveCourier(container, input.id)
    await checkCourier(container, input)
    const { password: _password, ...profile } = input
    await deliveryService(container).updateCouriers(storedProfile(profile))
    const undo = Object.fromEntries(
      Object.keys(profile).map((key) => [key, before[key as "first_name"]])
    )
    return new StepResponse(
      { auth_identity_id: before.auth_identity_id, email: before.email },
      { ...undo, id: before.id }
    )
  },
  async (before, { container }) => {
    if (before) {
      await deliveryService(container).updateCouriers(before)
    }
  }
)
