import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateJwtToken,
  Modules,
} from "@medusajs/framework/utils"

/** Columns of the rights matrix. */
export const ACTORS = [
  "nobody",
  "guest",
  "customer",
  "other_customer",
  "courier",
  "other_courier",
  "admin",
] as const

/**
 * `nobody` has neither key nor token, `guest` the publishable key only. What
 * the matrix's records hold is the first customer's and the first courier's.
 */
export type ActorName = (typeof ACTORS)[number]

export type Headers = Record<string, string>

/** Somebody who can sign in: his record's id, his headers, his password. */
export type Person = {
  id: string
  email: string
  password: string
  headers: Headers
}

export const PASSWORD = "supersecret-1"

/** An admin user with an auth identity; `headers` carry a token. */
export async function createAdmin(
  container: MedusaContainer,
  email = "admin@example.com"
): Promise<Person> {
  const user = await container.resolve(Modules.USER).createUsers({ email })
  return personOf(container, "user", user.id, email)
}

/** A customer with an account; `headers` carry a token, no publishable key. */
export async function createCustomer(
  container: MedusaContainer,
  email = "customer@example.com"
): Promise<Person> {
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email, has_account: true })
  return personOf(container, "customer", customer.id, email)
}

async function personOf(
  container: MedusaContainer,
  actorType: "user" | "customer",
  id: string,
  email: string
): Promise<Person> {
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", {
    body: { email, password: PASSWORD },
  })
  if (!authIdentity) {
    throw new Error(`${email} cannot be registered: ${error}`)
  }
  await auth.updateAuthIdentities({
    id: authIdentity.id,
    app_metadata: { [`${actorType}_id`]: id },
  })
  const headers = bearer(container, actorType, id, authIdentity.id)
  return { id, email, password: PASSWORD, headers }
}

/** A token as the core signs it, for any type of actor. */
export function bearer(
  container: MedusaContainer,
  actorType: string,
  actorId: string,
  authIdentityId = `authid_${actorId}`
): Headers {
  const { http } = container.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const token = generateJwtToken(
    {
      actor_id: actorId,
      actor_type: actorType,
      auth_identity_id: authIdentityId,
      app_metadata: { [`${actorType}_id`]: actorId },
      user_metadata: {},
    },
    { secret: http.jwtSecret, expiresIn: "12h", jwtOptions: http.jwtOptions }
  )
  return { authorization: `Bearer ${token}` }
}
