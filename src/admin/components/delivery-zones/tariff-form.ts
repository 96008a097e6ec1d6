import type { AdminZone } from "../../lib/delivery-zones"
import type { FieldErrors } from "../../lib/errors"
import { isDecimal, plainNumber } from "../../lib/format"
import type { Translate } from "../../lib/text"
import { readSpans, spansText, WEEKDAYS } from "./hours-text"

/** Parts of a fee that are one amount or number. */
export const TARIFF_FIELDS = [
  "base",
  "included_km",
  "per_km",
  "included_kg",
  "per_kg",
  "minimum_order",
  "free_above",
  "cash_surcharge",
] as const
export type TariffField = (typeof TARIFF_FIELDS)[number]

type Fee = AdminZone["fees"][string]
type Peak = { hours: Record<string, string[][]>; surcharge: string }

/** Hours of some days with their surcharge, as typed. */
export type PeakForm = { days: string[]; hours: string; surcharge: string }

export type TariffForm = Record<TariffField, string> & { peaks: PeakForm[] }

export const emptyPeak = (): PeakForm => ({
  days: [...WEEKDAYS],
  hours: "",
  surcharge: "",
})

export const emptyTariff = (): TariffForm => ({
  ...(Object.fromEntries(TARIFF_FIELDS.map((field) => [field, ""])) as Record<
    TariffField,
    string
  >),
  peaks: [],
})

export function tariffForm(fee: Fee): TariffForm {
  const fields = TARIFF_FIELDS.map((field) => [field, String(fee[field] ?? "")])
  return {
    ...emptyTariff(),
    ...Object.fromEntries(fields),
    peaks: ((fee.peaks ?? []) as Peak[]).flatMap(peakForms),
  }
}

/** A line for the days that have the same hours. */
function peakForms({ hours, surcharge }: Peak): PeakForm[] {
  const lines = new Map<string, string[]>()
  for (const day of WEEKDAYS) {
    const typed = spansText(hours[day])
    if (typed) {
      lines.set(typed, [...(lines.get(typed) ?? []), day])
    }
  }
  return [...lines].map(([typed, days]) => ({ days, hours: typed, surcharge }))
}

const isTouched = ({ hours, surcharge }: PeakForm) =>
  Boolean(hours.trim() || surcharge.trim())

/** Whether something is delivered in its currency. */
export const isGiven = ({ peaks, ...fields }: TariffForm) =>
  Object.values(fields).some((typed) => typed.trim()) || peaks.some(isTouched)

/** What can be told before the backend is asked. */
export function tariffProblems(
  currency: string,
  fee: TariffForm,
  text: Translate
): FieldErrors {
  const errors: FieldErrors = {}
  const at = `fees.${currency}`
  for (const field of TARIFF_FIELDS) {
    const typed = fee[field].trim()
    if ((typed || field === "base") && !isDecimal(plainNumber(typed))) {
      errors[`${at}.${field}`] = text("deliveryZones.form.numberWrong")
    }
  }
  fee.peaks.forEach((peak, index) => {
    if (!isTouched(peak)) {
      return
    }
    if (!readSpans(peak.hours)?.length) {
      errors[`${at}.peaks.${index}.hours`] = text("deliveryZones.hours.wrong")
    } else if (!peak.days.length) {
      errors[`${at}.peaks.${index}.hours`] = text("deliveryZones.peak.noDay")
    }
    if (!isDecimal(plainNumber(peak.surcharge))) {
      errors[`${at}.peaks.${index}.surcharge`] = text(
        "deliveryZones.form.numberWrong"
      )
    }
  })
  return errors
}

export function tariffOf({ peaks, ...fields }: TariffForm) {
  const given = TARIFF_FIELDS.flatMap((field) => {
    const typed = plainNumber(fields[field])
    return typed ? [[field, typed] as const] : []
  })
  const kept = peaksOf(peaks.filter(isTouched))
  return {
    base: "0",
    ...Object.fromEntries(given),
    ...(kept.length && { peaks: kept }),
  }
}

/** Lines of one surcharge are one peak, as long as no day has two of them. */
function peaksOf(lines: PeakForm[]) {
  const peaks: {
    hours: Record<string, [string, string][]>
    surcharge: string
  }[] = []
  for (const line of lines) {
    const surcharge = plainNumber(line.surcharge)
    const spans = readSpans(line.hours) ?? []
    const hours = Object.fromEntries(line.days.map((day) => [day, spans]))
    const same = peaks.find(
      (peak) =>
        peak.surcharge === surcharge &&
        !line.days.some((day) => day in peak.hours)
    )
    if (same) {
      Object.assign(same.hours, hours)
    } else {
      peaks.push({ hours, surcharge })
    }
  }
  return peaks
}
