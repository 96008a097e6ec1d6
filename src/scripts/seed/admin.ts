import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import type { SeedContext } from "./seed-demo"

export const DEMO_ADMIN_EMAIL = "admin@saptmarkets.test"

/** The demo's administrator; the password comes from `ADMIN_PASSWORD`. */
export async function seedAdmin({ container }: SeedContext): Promise<void> {
  const users = container.resolve(Modules.USER)
  const [present] = await users.listUsers({ email: DEMO_ADMIN_EMAIL })
  if (present) {
    return
  }
  const auth = container.resolve(Modules.AUTH)
  const authIdentityId = await registerEmailPassword(
    auth,
    DEMO_ADMIN_EMAIL,
    process.env.ADMIN_PASSWORD || "supersecret"
  )
  await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId,
      userData: {
        email: DEMO_ADMIN_EMAIL,
        first_name: "Demo",
        last_name: "Merchant",
      },
    },
  })
}

type AuthService = {
  register: (
    provider: string,
    data: { body: Record<string, string> }
  ) => Promise<{ success: boolean; authIdentity?: { id: string } }>
  listProviderIdentities: (
    filters: { entity_id: string; provider: string },
    config?: { select?: string[] }
  ) => Promise<{ auth_identity_id?: string; auth_identity?: { id: string } }[]>
}

/** Registers an e-mail and password, or finds the one registered before. */
export async function registerEmailPassword(
  auth: AuthService,
  email: string,
  password: string
): Promise<string> {
  const { authIdentity } = await auth.register("emailpass", {
    body: { email, password },
  })
  if (authIdentity) {
    return authIdentity.id
  }
  const [identity] = await auth.listProviderIdentities({
    entity_id: email,
    provider: "emailpass",
  })
  const id = identity?.auth_identity_id ?? identity?.auth_identity?.id
  if (!id) {
    throw new Error(`Could not register ${email}.`)
  }
  return id
}
