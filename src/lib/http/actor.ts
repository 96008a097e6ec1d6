import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
} from "@medusajs/framework/http"
import { SuiteError } from "../errors/suite-error"

export type SignedIn = {
  actor_id: string
  /** End of the token, in seconds since 1970; a session has none. */
  exp?: number
}

/**
 * Who is signed in at a route that the core or a middleware guards.
 * @throws SuiteError `unauthorized`
 */
export function signedIn(req: MedusaRequest): SignedIn {
  const context = (req as AuthenticatedMedusaRequest).auth_context as
    SignedIn | undefined
  if (!context?.actor_id) {
    throw new SuiteError("unauthorized", "unauthorized")
  }
  return context
}
