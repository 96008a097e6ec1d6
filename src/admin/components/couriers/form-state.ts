import type { Courier, SaveCourier } from "../../lib/couriers"
import { ApiError } from "../../lib/client"
import { toFailure, type Failure, type FieldErrors } from "../../lib/errors"
import { isDecimal, plainNumber } from "../../lib/format"
import type { Translate } from "../../lib/text"

/** What the form holds: texts, as typed. */
export type CourierForm = {
  firstName: string
  lastName: string
  email: string
  password: string
  existing: boolean
  phone: string
  branch: string
  vehicle: Courier["vehicle_type"]
  plate: string
  number: string
  orders: string
  weight: string
}

export function formOf(courier?: Courier): CourierForm {
  return {
    firstName: courier?.first_name ?? "",
    lastName: courier?.last_name ?? "",
    email: courier?.email ?? "",
    password: "",
    existing: false,
    phone: courier?.phone ?? "",
    branch: courier?.location_id ?? "",
    vehicle: courier?.vehicle_type ?? "motorcycle",
    plate: courier?.vehicle_plate ?? "",
    number: courier?.employee_number ?? "",
    orders: String(courier?.capacity_orders ?? 3),
    weight: courier?.capacity_weight ? String(courier.capacity_weight) : "",
  }
}

/** What can be told before the backend is asked. */
export function problemsOf(
  form: CourierForm,
  text: Translate,
  isNew: boolean
): FieldErrors {
  const errors: FieldErrors = {}
  for (const field of [
    "firstName",
    "lastName",
    "email",
    "phone",
    "branch",
  ] as const) {
    if (!form[field].trim()) {
      errors[field] = text("couriers.form.required")
    }
  }
  const wantsPassword = isNew && !form.existing
  if (wantsPassword || form.password) {
    if (form.password.length < 8) {
      errors.password = text("couriers.form.passwordHint")
    }
  }
  const orders = plainNumber(form.orders)
  if (!/^\d{1,3}$/.test(orders) || Number(orders) < 1 || Number(orders) > 100) {
    errors.orders = text("couriers.form.wholeWrong")
  }
  const weight = plainNumber(form.weight)
  if (weight && (!isDecimal(weight) || Number(weight) <= 0)) {
    errors.weight = text("couriers.form.decimalWrong")
  }
  return errors
}

/** The request that saves the form. */
export function toRequest(form: CourierForm, id?: string): SaveCourier {
  const body = {
    first_name: form.firstName.trim(),
    last_name: form.lastName.trim(),
    email: form.email.trim(),
    ...(form.password && { password: form.password }),
    phone: form.phone.trim(),
    location_id: form.branch,
    vehicle_type: form.vehicle,
    vehicle_plate: form.plate.trim() || null,
    employee_number: form.number.trim() || null,
    capacity_orders: Number(plainNumber(form.orders)),
    capacity_weight: plainNumber(form.weight) || null,
  }
  return id
    ? { id, body }
    : {
        body: { ...body, ...(form.existing && { use_existing_account: true }) },
      }
}

/** Fields of the body by what the form calls them. */
const FIELDS: Record<string, keyof CourierForm> = {
  first_name: "firstName",
  last_name: "lastName",
  email: "email",
  password: "password",
  phone: "phone",
  location_id: "branch",
  vehicle_plate: "plate",
  employee_number: "number",
  capacity_orders: "orders",
  capacity_weight: "weight",
}

/** Refusals that belong to one field. */
const CODES: Record<string, keyof CourierForm> = {
  courier_email_taken: "email",
  courier_email_has_account: "email",
  courier_account_shared: "email",
  courier_employee_taken: "number",
}

/** What went wrong, beside the field where it can be put right. */
export function failureOf(error: unknown): Failure {
  const field = error instanceof ApiError ? CODES[error.code] : undefined
  return field && error instanceof ApiError
    ? { general: [], fields: { [field]: error.message } }
    : toFailure(error, (name) => FIELDS[name])
}
