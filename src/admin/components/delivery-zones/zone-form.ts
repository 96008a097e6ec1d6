import { toFailure, type Failure, type FieldErrors } from "../../lib/errors"
import { isDecimal, plainNumber } from "../../lib/format"
import type { AdminZone, SaveZone } from "../../lib/delivery-zones"
import type { Translate } from "../../lib/text"
import { hoursText, readHours, type HoursText } from "./hours-text"
import { cornersOf, polygonOf, type Corner } from "./ring"
import {
  emptyTariff,
  isGiven,
  tariffForm,
  tariffOf,
  tariffProblems,
  type TariffForm,
} from "./tariff-form"

/** What the form holds: texts, as typed. */
export type ZoneForm = {
  locationId: string
  name: string
  arabicName: string
  kind: "polygon" | "radius"
  corners: Corner[]
  radius: string
  priority: string
  minutes: string
  tariffs: Record<string, TariffForm>
  hasHours: boolean
  hours: HoursText
  cities: string
  pin: boolean
  photo: boolean
  signature: boolean
  recipientName: boolean
  minimumAge: string
  isCashAllowed: boolean
  cashLimits: Record<string, string>
  isActive: boolean
}

export function emptyZoneForm(
  locationId: string,
  currencies: readonly string[]
): ZoneForm {
  return {
    locationId,
    name: "",
    arabicName: "",
    kind: "polygon",
    corners: [],
    radius: "",
    priority: "0",
    minutes: "45",
    tariffs: Object.fromEntries(
      currencies.map((currency) => [currency, emptyTariff()])
    ),
    hasHours: false,
    hours: hoursText(null),
    cities: "",
    pin: false,
    photo: false,
    signature: false,
    recipientName: false,
    minimumAge: "",
    isCashAllowed: true,
    cashLimits: {},
    isActive: true,
  }
}

export function zoneFormOf(
  zone: AdminZone,
  arabic: string,
  currencies: readonly string[]
): ZoneForm {
  const empty = emptyZoneForm(zone.location_id, currencies)
  const { requirements } = zone
  return {
    ...empty,
    name: zone.name,
    arabicName: zone.translations[arabic]?.name ?? "",
    kind: zone.kind,
    corners: cornersOf(zone.polygon),
    radius: zone.radius === null ? "" : String(zone.radius),
    priority: String(zone.priority),
    minutes: String(zone.promised_minutes),
    tariffs: {
      ...empty.tariffs,
      ...Object.fromEntries(
        Object.entries(zone.fees).map(([currency, fee]) => [
          currency,
          tariffForm(fee),
        ])
      ),
    },
    hasHours: zone.service_hours !== null,
    hours: hoursText(zone.service_hours),
    cities: (zone.cities ?? []).join("\n"),
    pin: requirements?.pin ?? false,
    photo: requirements?.photo ?? false,
    signature: requirements?.signature ?? false,
    recipientName: requirements?.recipient_name ?? false,
    minimumAge: String(requirements?.minimum_age ?? ""),
    isCashAllowed: zone.is_cash_allowed,
    cashLimits: zone.cash_limits ?? {},
    isActive: zone.is_active,
  }
}

/** What can be told before the backend is asked. */
export function zoneProblems(form: ZoneForm, text: Translate): FieldErrors {
  const errors: FieldErrors = {}
  const number = text("deliveryZones.form.numberWrong")
  if (!form.name.trim()) {
    errors.name = text("deliveryZones.form.required")
  }
  if (form.kind === "polygon" && form.corners.length < 3) {
    errors.polygon = text("deliveryZones.form.cornersMissing")
  }
  if (form.kind === "radius" && !isDecimal(plainNumber(form.radius))) {
    errors.radius = number
  }
  if (!/^-?\d{1,4}$/.test(plainNumber(form.priority))) {
    errors.priority = number
  }
  if (!/^[1-9]\d{0,4}$/.test(plainNumber(form.minutes))) {
    errors.promised_minutes = number
  }
  if (
    form.minimumAge.trim() &&
    !/^\d{1,3}$/.test(plainNumber(form.minimumAge))
  ) {
    errors["requirements.minimum_age"] = number
  }
  const priced = Object.entries(form.tariffs).filter(([, fee]) => isGiven(fee))
  if (!priced.length) {
    errors.fees = text("deliveryZones.form.feesMissing")
  }
  for (const [currency, fee] of priced) {
    Object.assign(errors, tariffProblems(currency, fee, text))
  }
  if (form.hasHours) {
    for (const day of readHours(form.hours).wrong) {
      errors[`service_hours.${day}`] = text("deliveryZones.hours.wrong")
    }
  }
  return errors
}

/** The request that saves the form. */
export function zoneRequest(
  form: ZoneForm,
  arabic: string,
  before?: AdminZone
): SaveZone {
  const cities = form.cities
    .split("\n")
    .map((city) => city.trim())
    .filter(Boolean)
  const name = form.arabicName.trim()
  const limits = Object.entries(form.cashLimits).filter(([, typed]) =>
    typed.trim()
  )
  const body = {
    name: form.name.trim(),
    kind: form.kind,
    polygon:
      form.kind === "polygon"
        ? polygonOf(form.corners, before?.polygon ?? null)
        : null,
    radius: form.kind === "radius" ? Number(plainNumber(form.radius)) : null,
    priority: Number(plainNumber(form.priority)),
    promised_minutes: Number(plainNumber(form.minutes)),
    fees: Object.fromEntries(
      Object.entries(form.tariffs)
        .filter(([, fee]) => isGiven(fee))
        .map(([currency, fee]) => [currency, tariffOf(fee)])
    ),
    service_hours: form.hasHours ? readHours(form.hours).hours : null,
    cities: cities.length ? cities : null,
    requirements: {
      pin: form.pin,
      photo: form.photo,
      signature: form.signature,
      recipient_name: form.recipientName,
      ...(form.minimumAge.trim() && {
        minimum_age: Number(plainNumber(form.minimumAge)),
      }),
    },
    is_cash_allowed: form.isCashAllowed,
    cash_limits: limits.length
      ? Object.fromEntries(
          limits.map(([currency, typed]) => [currency, plainNumber(typed)])
        )
      : null,
    is_active: form.isActive,
    ...(name && { translations: { [arabic]: { name } } }),
  }
  return before
    ? { id: before.id, body }
    : { body: { ...body, location_id: form.locationId } }
}

/** What went wrong, beside the field where it can be put right. */
export function zoneFailure(error: unknown): Failure {
  return toFailure(error, (field) => {
    if (field.startsWith("polygon")) {
      return "polygon"
    }
    const peaks = /^fees\.[a-z]+\.peaks/.exec(field)?.[0]
    if (peaks) {
      return peaks
    }
    const day = /^service_hours\.(\d)/.exec(field)?.[1]
    return day ? `service_hours.${day}` : field
  })
}
