import type { MessageCode } from "../i18n/messages"
import type { ErrorKind } from "./suite-error"

/**
 * With which kind of failure a code is thrown, so that the documents can say
 * its status. What is not listed is `invalid` (400). A test compares the table
 * with what the source throws.
 */
const KIND_OF_CODE: Partial<Record<MessageCode, ErrorKind>> = {
  unauthorized: "unauthorized",
  forbidden: "forbidden",
  not_found: "not_found",
  conflict: "conflict",
  too_many_requests: "too_many",
  payload_too_large: "too_large",
  unit_code_taken: "conflict",
  unit_basic_exists: "conflict",
  unit_in_use: "conflict",
  unit_basic_needed: "conflict",
  unit_frozen: "conflict",
  stock_insufficient: "not_allowed",
  barcode_unknown: "not_found",
  barcode_weight_unsold: "unprocessable",
}

/** The kind a code is thrown with. */
export function kindOfCode(code: MessageCode): ErrorKind {
  return KIND_OF_CODE[code] ?? "invalid"
}
