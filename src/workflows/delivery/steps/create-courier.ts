import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkCourier } from "../check-courier"
import type { CreateCourierInput } from "../courier-input"
import { deliveryService } from "../delivery-service"
import { storedProfile } from "../stored-profile"

export const createCourierStepId = "create-courier"

/**
 * Writes a courier; how he signs in is the next step's.
 * @throws SuiteError 409 `courier_email_taken`, `courier_employee_taken`;
 * `courier_branch_unknown`
 */
export const createCourierStep = createStep(
  createCourierStepId,
  async (input: CreateCourierInput, { container }) => {
    await checkCourier(container, input)
    const {
      password: _password,
      use_existing_account: _account,
      ...profile
    } = input
    const { id } = await deliveryService(container).createCouriers(
      storedProfile(profile)
    )
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await deliveryService(container).deleteCouriers(id)
    }
  }
)
