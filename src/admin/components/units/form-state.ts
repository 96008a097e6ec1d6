import { ApiError } from "../../lib/client"
import { toFailure, type Failure, type FieldErrors } from "../../lib/errors"
import { isDecimal, plainNumber } from "../../lib/format"
import type { SaveUnit } from "../../lib/units"
import type { Translate } from "../../lib/text"
import type { AdminUnit } from "../../lib/types"

/** What the form holds: texts, as typed. */
export type UnitForm = {
  code: string
  name: string
  symbol: string
  arabicName: string
  arabicSymbol: string
  type: AdminUnit["type"]
  conversion: string
  rank: string
  isActive: boolean
}

export function emptyForm(units: readonly AdminUnit[]): UnitForm {
  const last = Math.max(0, ...units.map((unit) => unit.rank))
  return {
    code: "",
    name: "",
    symbol: "",
    arabicName: "",
    arabicSymbol: "",
    type: "weight",
    conversion: "",
    rank: String(last + 10),
    isActive: true,
  }
}

export function formOf(unit: AdminUnit, arabic: string): UnitForm {
  return {
    code: unit.code,
    name: unit.name,
    symbol: unit.symbol,
    arabicName: unit.translations[arabic]?.name ?? "",
    arabicSymbol: unit.translations[arabic]?.symbol ?? "",
    type: unit.type,
    conversion: String(unit.conversion),
    rank: String(unit.rank),
    isActive: unit.is_active,
  }
}

/** What can be told before the backend is asked. */
export function problemsOf(
  form: UnitForm,
  text: Translate,
  before?: UnitForm
): FieldErrors {
  const errors: FieldErrors = {}
  for (const field of ["name", "symbol"] as const) {
    if (!form[field].trim()) {
      errors[field] = text("units.form.required")
    }
  }
  for (const field of ["arabicName", "arabicSymbol"] as const) {
    if (before?.[field] && !form[field].trim()) {
      errors[field] = text("units.form.keepsText")
    }
  }
  if (!/^[a-z][a-z0-9_-]{0,31}$/.test(form.code.trim())) {
    errors.code = text("units.form.codeWrong")
  }
  const conversion = plainNumber(form.conversion)
  if (!isDecimal(conversion) || Number(conversion) <= 0) {
    errors.conversion = text("units.form.decimalWrong")
  }
  if (!/^\d{1,6}$/.test(plainNumber(form.rank))) {
    errors.rank = text("units.form.wholeWrong")
  }
  return errors
}

/** The request that saves the form; type and basic are given once only. */
export function toRequest(
  form: UnitForm,
  arabic: string,
  known: { id?: string; isBasic: boolean }
): SaveUnit {
  const name = form.arabicName.trim()
  const symbol = form.arabicSymbol.trim()
  const body = {
    code: form.code.trim(),
    name: form.name.trim(),
    symbol: form.symbol.trim(),
    conversion: plainNumber(form.conversion),
    is_active: form.isActive,
    rank: Number(plainNumber(form.rank)),
    ...((name || symbol) && {
      translations: {
        [arabic]: { ...(name && { name }), ...(symbol && { symbol }) },
      },
    }),
  }
  return known.id
    ? { id: known.id, body }
    : { body: { ...body, type: form.type, is_basic: known.isBasic } }
}

/** What went wrong, beside the field where it can be put right. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError && error.code === "unit_code_taken") {
    return { general: [], fields: { code: error.message } }
  }
  return toFailure(error, fieldOf)
}

function fieldOf(field: string): string | undefined {
  const arabic = /^translations\.[^.]+\.(name|symbol)$/.exec(field)?.[1]
  if (arabic) {
    return arabic === "name" ? "arabicName" : "arabicSymbol"
  }
  return ["code", "name", "symbol", "type", "conversion", "rank"].find(
    (known) => known === field
  )
}
