import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The provider by which couriers sign in. */
export const COURIER_PROVIDER = "emailpass"

/** How somebody signs in with an e-mail address. */
export type EmailIdentity = {
  /** Of the identity of the provider, which knows address and password. */
  id: string
  auth_identity_id: string
  email: string
  provider_metadata: Record<string, unknown> | null
  /** Customer, user or courier that signs in with it. */
  actors: Record<string, string>
}

/** Who signs in with an address; undefined when nobody does. */
export async function emailIdentity(
  container: MedusaContainer,
  filters: { email: string } | { auth_identity_id: string }
): Promise<EmailIdentity | undefined> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities(
      {
        provider: COURIER_PROVIDER,
        ...("email" in filters
          ? { entity_id: filters.email }
          : { auth_identity_id: filters.auth_identity_id }),
      },
      { relations: ["auth_identity"], take: 1 }
    )
  const authIdentityId = identity?.auth_identity?.id
  return identity && authIdentityId
    ? {
        id: identity.id,
        auth_identity_id: authIdentityId,
        email: identity.entity_id,
        provider_metadata: identity.provider_metadata ?? null,
        actors: actorsOf(identity.auth_identity?.app_metadata),
      }
    : undefined
}

/** `{ customer_id: "cus_…" }` of an identity's metadata. */
function actorsOf(
  metadata: Record<string, unknown> | null | undefined
): Record<string, string> {
  const entries = Object.entries(metadata ?? {}).filter(
    (entry): entry is [string, string] =>
      entry[0].endsWith("_id") && typeof entry[1] === "string"
  )
  return Object.fromEntries(entries)
}
