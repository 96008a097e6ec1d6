import { toFailure, type Failure, type FieldErrors } from "../../lib/errors"
import { plainNumber } from "../../lib/format"
import type { AdminBranch, SaveBranch } from "../../lib/delivery-zones"
import type { Translate } from "../../lib/text"
import { hoursText, readHours, type HoursText } from "./hours-text"

/** What the form holds: texts, as typed. */
export type BranchForm = {
  locationId: string
  name: string
  arabicName: string
  latitude: string
  longitude: string
  timezone: string
  phone: string
  email: string
  hasHours: boolean
  hours: HoursText
  flatFees: { city: string; amounts: Record<string, string> }[]
  isActive: boolean
}

export function emptyBranchForm(locationId: string): BranchForm {
  return {
    locationId,
    name: "",
    arabicName: "",
    latitude: "",
    longitude: "",
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
    phone: "",
    email: "",
    hasHours: false,
    hours: hoursText(null),
    flatFees: [],
    isActive: true,
  }
}

export function branchFormOf(branch: AdminBranch, arabic: string): BranchForm {
  return {
    locationId: branch.location_id,
    name: branch.name,
    arabicName: branch.translations[arabic]?.name ?? "",
    latitude: String(branch.latitude),
    longitude: String(branch.longitude),
    timezone: branch.timezone,
    phone: branch.phone ?? "",
    email: branch.email ?? "",
    hasHours: branch.opening_hours !== null,
    hours: hoursText(branch.opening_hours),
    flatFees: Object.entries(branch.flat_fees ?? {}).map(([city, amounts]) => ({
      city,
      amounts,
    })),
    isActive: branch.is_active,
  }
}

const isDegrees = (typed: string, most: number) => {
  const plain = plainNumber(typed)
  return /^-?\d+(\.\d+)?$/.test(plain) && Math.abs(Number(plain)) <= most
}

/** What can be told before the backend is asked. */
export function branchProblems(form: BranchForm, text: Translate): FieldErrors {
  const errors: FieldErrors = {}
  if (!form.locationId) {
    errors.location_id = text("deliveryZones.form.required")
  }
  if (!isDegrees(form.latitude, 90)) {
    errors.latitude = text("deliveryZones.branch.degreesWrong")
  }
  if (!isDegrees(form.longitude, 180)) {
    errors.longitude = text("deliveryZones.branch.degreesWrong")
  }
  if (form.hasHours) {
    for (const day of readHours(form.hours).wrong) {
      errors[`opening_hours.${day}`] = text("deliveryZones.hours.wrong")
    }
  }
  return errors
}

/** The request that saves the form. */
export function branchRequest(
  form: BranchForm,
  arabic: string,
  id?: string
): SaveBranch {
  const name = form.arabicName.trim()
  const fees = form.flatFees
    .filter(({ city }) => city.trim())
    .map(({ city, amounts }) => [
      city.trim(),
      Object.fromEntries(
        Object.entries(amounts)
          .filter(([, typed]) => typed.trim())
          .map(([currency, typed]) => [currency, plainNumber(typed)])
      ),
    ])
  const body = {
    name: form.name.trim(),
    latitude: Number(plainNumber(form.latitude)),
    longitude: Number(plainNumber(form.longitude)),
    timezone: form.timezone.trim(),
    phone: form.phone.trim() || null,
    email: form.email.trim() || null,
    opening_hours: form.hasHours ? readHours(form.hours).hours : null,
    flat_fees: fees.length ? Object.fromEntries(fees) : null,
    is_active: form.isActive,
    ...(name && { translations: { [arabic]: { name } } }),
  }
  return id ? { id, body } : { body: { ...body, location_id: form.locationId } }
}

/** What went wrong, beside the field where it can be put right. */
export function branchFailure(error: unknown): Failure {
  return toFailure(error, (field) => {
    const day = /^opening_hours\.(\d)/.exec(field)?.[1]
    return day ? `opening_hours.${day}` : field
  })
}
