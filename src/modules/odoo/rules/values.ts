import { MathBN } from "@medusajs/framework/utils"

/**
 * Odoo says `false` for a text, date or relation that is not set. Blanks
 * around a text, which only its pages take off, are none of it.
 */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() ? value.trim() : null
}

/** Bare id of a many2one, read with or without its label. */
export function idOf(value: unknown): number | null {
  const id = Array.isArray(value) ? value[0] : value
  return typeof id === "number" && id > 0 ? id : null
}

/** Ids of a one2many or many2many. */
export function idsOf(value: unknown): number[] {
  return Array.isArray(value)
    ? value.filter((id): id is number => typeof id === "number")
    : []
}

/**
 * A float of Python as the decimal it was meant to be: `53.300000000000004`
 * with two decimals is `53.3`. Half goes away from zero, as in Odoo.
 */
export function decimalOf(value: unknown, decimals: number): string {
  const number = typeof value === "number" ? value : Number(value || 0)
  // A float that is a hair below a half was meant to be the half.
  const meant = MathBN.convert(number.toPrecision(15))
  return meant.decimalPlaces(decimals, 4).toFixed()
}

/** `YYYY-MM-DD HH:MM:SS` in UTC, as Odoo reads and writes it. */
export function odooInstant(date: Date): string {
  return date.toISOString().slice(0, 19).replace("T", " ")
}

/** An instant of Odoo, null for `false`. */
export function instantOf(value: unknown): Date | null {
  const text = textOf(value)
  return text ? new Date(`${text.replace(" ", "T")}Z`) : null
}

/** So many seconds before an instant of Odoo. */
export function secondsBefore(instant: string, seconds: number): string {
  const date = instantOf(instant) ?? new Date()
  return odooInstant(new Date(date.getTime() - seconds * 1000))
}
