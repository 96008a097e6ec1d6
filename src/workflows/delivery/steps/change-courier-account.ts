import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { emailIdentity } from "../courier-identity"
import { setPassword } from "./give-courier-account"

export const changeCourierAccountStepId = "change-courier-account"

export type ChangeCourierAccountInput = {
  auth_identity_id: string | null
  /** What he signs in with now. */
  email: string
  new_email?: string
  password?: string
}

/**
 * Changes with what a courier signs in. An account that he shares with himself
 * as a customer is his own to change.
 *
 * @throws SuiteError 409 `courier_account_shared`, `courier_email_has_account`
 */
export const changeCourierAccountStep = createStep(
  changeCourierAccountStepId,
  async (input: ChangeCourierAccountInput, { container }) => {
    const { auth_identity_id, password } = input
    const email = input.new_email ?? input.email
    const moves = email !== input.email
    const known =
      auth_identity_id && (moves || password)
        ? await emailIdentity(container, { auth_identity_id })
        : undefined
    if (!known) {
      return new StepResponse(undefined, undefined)
    }
    if (Object.keys(known.actors).length > 1) {
      throw new SuiteError("conflict", "courier_account_shared", {
        email: known.email,
      })
    }
    const auth = container.resolve(Modules.AUTH)
    if (moves) {
      if (await emailIdentity(container, { email })) {
        throw new SuiteError("conflict", "courier_email_has_account", { email })
      }
      await auth.updateProviderIdentities({ id: known.id, entity_id: email })
    }
    if (password) {
      await setPassword(container, email, password)
    }
    return new StepResponse(undefined, known)
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve(Modules.AUTH).updateProviderIdentities({
        id: before.id,
        entity_id: before.email,
        provider_metadata: before.provider_metadata ?? {},
      })
    }
  }
)
