import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows"
import { COURIER_ACTOR } from "../../../modules/delivery/constants"
import type { CreateCourierInput } from "../courier-input"
import { createCourierStep } from "../steps/create-courier"
import { giveCourierAccountStep } from "../steps/give-courier-account"
import { linkCourierAccountStep } from "../steps/link-courier-account"

export const createCourierWorkflowId = "create-courier"

/**
 * Creates a courier who signs in at `/auth/courier/emailpass`.
 *
 * @throws SuiteError 409 `courier_email_taken`, `courier_email_has_account`,
 * `courier_employee_taken`; `validation_failed`
 *
 * @example
 * const { result } = await createCourierWorkflow(container).run({
 *   input: {
 *     first_name: "Omar", last_name: "Haddad", phone: "+966500000001",
 *     email: "omar@example.com", password: "a-long-password",
 *     vehicle_type: "motorcycle", location_id: "sloc_…",
 *   },
 * })
 * console.log(result.id) // cour_…
 */
export const createCourierWorkflow = createWorkflow(
  createCourierWorkflowId,
  (input: WorkflowData<CreateCourierInput>) => {
    const courier = createCourierStep(input)
    const account = giveCourierAccountStep(
      transform({ input }, ({ input }) => ({
        email: input.email,
        password: input.password,
        use_existing_account: input.use_existing_account,
      }))
    )
    setAuthAppMetadataStep({
      authIdentityId: account.auth_identity_id,
      actorType: COURIER_ACTOR,
      value: courier.id,
    })
    linkCourierAccountStep({
      id: courier.id,
      auth_identity_id: account.auth_identity_id,
    })
    return new WorkflowResponse(courier)
  }
)
