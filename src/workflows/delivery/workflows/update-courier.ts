import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import type { UpdateCourierInput } from "../courier-input"
import { changeCourierAccountStep } from "../steps/change-courier-account"
import { updateCourierStep } from "../steps/update-courier"

export const updateCourierWorkflowId = "update-courier"

/**
 * Updates a courier, and with what he signs in.
 * @throws SuiteError `not_found`; 409 `courier_email_taken`,
 * `courier_email_has_account`, `courier_account_shared`,
 * `courier_employee_taken`; `validation_failed`
 */
export const updateCourierWorkflow = createWorkflow(
  updateCourierWorkflowId,
  (input: WorkflowData<UpdateCourierInput>) => {
    const before = updateCourierStep(input)
    changeCourierAccountStep(
      transform({ input, before }, ({ input, before }) => ({
        auth_identity_id: before.auth_identity_id,
        email: before.email,
        new_email: input.email,
        password: input.password,
      }))
    )
    return new WorkflowResponse(
      transform({ input }, ({ input }) => ({ id: input.id }))
    )
  }
)
