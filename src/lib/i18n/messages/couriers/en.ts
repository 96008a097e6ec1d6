/** Couriers, their shifts, and what becomes of a delivery. */
export const couriersEn = {
  delivery_state: "Delivery {id} is {status}: it cannot become {to}.",
  delivery_taken: "Delivery {id} is with {courier}.",
  courier_full:
    "{courier} has as many deliveries as he can take at once: {most}.",
  courier_overloaded: "{courier} would carry {weight} kg, at most {most}.",
  courier_inactive: "{courier} is suspended and gets no deliveries.",
  courier_suspended: "Your account is suspended. Ask your branch.",
  courier_registration_closed: "Couriers are registered by the shop only.",
  courier_email_taken: "There is a courier with {email} already.",
  courier_email_has_account:
    "Somebody signs in to the shop with {email} already: use another address, or say that you know him (use_existing_account).",
  courier_account_shared:
    "{email} is the courier's own account as a customer, too: only he can change it.",
  courier_employee_taken:
    "Employee number {number} belongs to another courier.",
  courier_branch_unknown: "There is no branch {id}.",
  courier_password_missing: "A new account needs a password.",

  shift_none: "You have not been on duty yet.",
  shift_deliveries_open:
    "There are {count} deliveries on hand: end them first.",
  shift_order: "The end must be after the start.",
  shift_overlaps: "It overlaps with the planned shift {id}.",
  shift_begun: "Shift {id} has begun: it stays in the books.",

  occurred_in_future: "It lies in the future: set the phone's clock.",
  idempotency_key_reused: "The key {key} was used for another call.",
  door_pin_missing: "The customer's PIN is asked for.",
  door_name_missing: "The name of who took it is asked for.",
  door_age_missing: "Confirm that the customer is at least {age} years old.",
  door_photo_missing: "A photo is asked for: send it first.",
  door_signature_missing: "A signature is asked for: send it first.",
  door_cash_missing: "Say what you were given: {amount} {currency} are due.",
  delivery_pin_wrong: "The PIN is wrong. Attempts left: {left}.",
  delivery_pin_locked:
    "Too many wrong PINs for delivery {id}: ask your dispatcher.",
  picture_type: "The picture must be JPEG, PNG or WebP.",
  proof_too_many: "A delivery has at most {most} pictures.",
} as const
