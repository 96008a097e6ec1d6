import { useMemo } from "react"
import { useLocale } from "./locale"

export type Format = {
  number: (value: number) => string
  money: (amount: number, currency: string) => string
  /** A share of 100: `12.5` is "12.5 %". */
  percent: (value: number) => string
  /** "7 days", "4.2 km" */
  measure: (value: number, unit: "day" | "kilogram" | "kilometer") => string
  date: (value: string) => string
  dateTime: (value: string) => string
  /** From one moment until another. */
  span: (from: string, to: string) => string
}

/** Numbers, money and dates as the admin's language writes them. */
export function useFormat(): Format {
  const { locale } = useLocale()
  return useMemo(() => formatIn(locale), [locale])
}

export function formatIn(locale: string): Format {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 9 })
  const percent = new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 1,
  })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
  const dateTime = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
  })
  return {
    number: (value) => number.format(value),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: "currency",
        currency,
        currencyDisplay: "narrowSymbol",
      }).format(amount),
    percent: (value) => percent.format(value / 100),
    measure: (value, unit) =>
      new Intl.NumberFormat(locale, {
        style: "unit",
        unit,
        unitDisplay: unit === "day" ? "long" : "short",
        maximumFractionDigits: 2,
      }).format(value),
    date: (value) => date.format(new Date(value)),
    dateTime: (value) => dateTime.format(new Date(value)),
    span: (from, to) => dateTime.formatRange(new Date(from), new Date(to)),
  }
}

/**
 * Text that keeps its own direction inside a sentence of the other one: where
 * a `bdi` element cannot stand.
 */
export const isolated = (text: string) => `\u2068${text}\u2069`

const ARABIC_DIGITS = /[٠-٩۰-۹]/g

/**
 * What somebody typed as a plain decimal: Arabic digits and separators are
 * understood, thousands separators dropped.
 */
export function plainNumber(text: string): string {
  return text
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[٬,\s]/g, "")
    .replace(/٫/g, ".")
}

/** Whether a plain decimal is positive and has at most so many decimals. */
export function isDecimal(text: string, decimals = 9): boolean {
  const match = /^\d+(?:\.(\d+))?$/.exec(text)
  return Boolean(match) && (match?.[1]?.length ?? 0) <= decimals
}

/**
 * `a × b ÷ c` for showing: twelve digits hide what binary fractions add. What
 * is stored is computed exactly by the backend.
 */
export function shownProduct(a: number, b: number, c = 1): number {
  return Number(((a * b) / c).toPrecision(12))
}
