import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import {
  COURIER_PROVIDER,
  emailIdentity,
  type EmailIdentity,
} from "../courier-identity"

export const giveCourierAccountStepId = "give-courier-account"

export type CourierAccountInput = {
  email: string
  password?: string
  use_existing_account?: boolean
}

type Undo =
  | { kind: "made"; auth_identity_id: string }
  | { kind: "password"; identity: EmailIdentity }
  | { kind: "nothing" }

/**
 * Finds or makes the account a courier signs in with. An address that somebody
 * of the shop signs in with already is refused: whoever registered it first,
 * perhaps without owning it, would become a courier. The merchant may say that
 * he knows him; he keeps his password then. A registration that never became
 * anybody gets the merchant's password instead.
 *
 * @throws SuiteError 409 `courier_email_has_account`; `validation_failed` with
 * `courier_password_missing`
 */
export const giveCourierAccountStep = createStep(
  giveCourierAccountStepId,
  async (input: CourierAccountInput, { container }) => {
    const { auth_identity_id, undo } = await findOrMake(container, input)
    return new StepResponse({ auth_identity_id }, undo)
  },
  async (undo, { container }) => {
    const auth = container.resolve(Modules.AUTH)
    if (undo?.kind === "made") {
      await auth.deleteAuthIdentities([undo.auth_identity_id])
    }
    if (undo?.kind === "password") {
      await auth.updateProviderIdentities({
        id: undo.identity.id,
        provider_metadata: undo.identity.provider_metadata ?? {},
      })
    }
  }
)

async function findOrMake(
  container: MedusaContainer,
  { email, password, use_existing_account }: CourierAccountInput
): Promise<{ auth_identity_id: string; undo: Undo }> {
  const known = await emailIdentity(container, { email })
  if (known && Object.keys(known.actors).length) {
    if (!use_existing_account) {
      throw new SuiteError("conflict", "courier_email_has_account", { email })
    }
    const { auth_identity_id } = known
    return { auth_identity_id, undo: { kind: "nothing" } }
  }
  if (!password) {
    throw new SuiteError("invalid", "validation_failed", { count: 1 }, [
      { field: "password", code: "courier_password_missing" },
    ])
  }
  if (known) {
    await setPassword(container, email, password)
    const { auth_identity_id } = known
    return { auth_identity_id, undo: { kind: "password", identity: known } }
  }
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register(COURIER_PROVIDER, { body: { email, password } })
  if (!authIdentity) {
    throw refusedByProvider(error)
  }
  const auth_identity_id = authIdentity.id
  return { auth_identity_id, undo: { kind: "made", auth_identity_id } }
}

/** The provider says in its own words what it does not want. */
function refusedByProvider(error: string | undefined): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The account cannot be written: ${error ?? "no reason given"}`
  )
}

/** The provider hashes it. */
export async function setPassword(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<void> {
  const { success, error } = await container
    .resolve(Modules.AUTH)
    .updateProvider(COURIER_PROVIDER, { entity_id: email, password })
  if (!success) {
    throw refusedByProvider(error)
  }
}
