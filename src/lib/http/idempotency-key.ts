import type { MedusaRequest } from "@medusajs/framework/http"
import { SuiteError } from "../errors/suite-error"

const LONGEST = 200

/**
 * The header `Idempotency-Key` of a request.
 * @throws SuiteError `invalid_request` for one that is too long
 */
export function idempotencyKey(req: MedusaRequest): string | null {
  const header = req.headers["idempotency-key"]
  const key = typeof header === "string" ? header.trim() : ""
  if (key.length > LONGEST) {
    throw new SuiteError("invalid", "invalid_request")
  }
  return key || null
}
