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
  combo_handle_taken: "conflict",
  stock_insufficient: "not_allowed",
  odoo_not_configured: "not_allowed",
  barcode_unknown: "not_found",
  barcode_weight_unsold: "unprocessable",
  cart_completed: "not_allowed",
  combo_unavailable: "not_allowed",
  combo_not_started: "not_allowed",
  combo_ended: "not_allowed",
  combo_part_unavailable: "not_allowed",
  combo_unpriced: "not_allowed",
  combo_slot_unknown: "not_allowed",
  combo_choice_unknown: "not_allowed",
  combo_too_few: "not_allowed",
  combo_too_many: "not_allowed",
  combo_limit_order: "not_allowed",
  combo_sold_out: "not_allowed",
  combo_out_of_stock: "not_allowed",
  combo_changed: "not_allowed",
  combo_broken: "not_allowed",
  combo_variant_bare: "not_allowed",
  combo_line_fixed: "not_allowed",
  combo_line_quantity: "not_allowed",
  combo_edit_breaks: "not_allowed",
  product_is_combo: "not_allowed",
  delivery_state: "conflict",
  delivery_taken: "conflict",
  courier_full: "conflict",
  courier_overloaded: "conflict",
  courier_inactive: "conflict",
  courier_suspended: "forbidden",
  courier_registration_closed: "forbidden",
  branch_location_taken: "conflict",
  branch_in_use: "conflict",
  cash_nothing_held: "conflict",
  cash_hand_over_answered: "conflict",
  cash_not_allowed: "not_allowed",
  cash_above_limit: "not_allowed",
  delivery_outside: "unprocessable",
  delivery_nowhere: "unprocessable",
  delivery_other_branch: "unprocessable",
  delivery_currency: "unprocessable",
  delivery_minimum: "unprocessable",
  delivery_closed: "unprocessable",
  delivery_closed_until: "unprocessable",
}

/** The kind a code is thrown with. */
export function kindOfCode(code: MessageCode): ErrorKind {
  return KIND_OF_CODE[code] ?? "invalid"
}
