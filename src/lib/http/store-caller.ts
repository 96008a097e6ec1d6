import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
} from "@medusajs/framework/http"
import { SuiteError } from "../errors/suite-error"

/** Who asks a Store route: the key's channels and the signed-in customer. */
export function storeCaller(req: MedusaRequest): {
  sales_channel_ids: string[]
  customer_id?: string
} {
  const { auth_context, publishable_key_context } =
    req as AuthenticatedMedusaRequest & {
      publishable_key_context?: { sales_channel_ids: string[] }
    }
  return {
    sales_channel_ids: publishable_key_context?.sales_channel_ids ?? [],
    customer_id: auth_context?.actor_id || undefined,
  }
}

/**
 * The signed-in customer of a route that only customers may call.
 * @throws SuiteError 401
 */
export function customerOf(req: MedusaRequest): string {
  const { customer_id } = storeCaller(req)
  if (!customer_id) {
    throw new SuiteError("unauthorized", "unauthorized")
  }
  return customer_id
}
