import { suiteOptions } from "../../../suite-options"

/** Columns of the units' file, in the order in which they are exported. */
export const UNIT_COLUMNS = [
  "code",
  "type",
  "conversion",
  "is_basic",
  "is_active",
  "rank",
  "name",
  "symbol",
] as const

/** `name_ar-SA`, `symbol_ar-SA`: texts in the store's other languages. */
export const UNIT_TEXT_COLUMN = /^(name|symbol)_([a-z]{2,3}(?:-[A-Z]{2})?)$/

/** Columns of texts in every language of the store but its own. */
export function unitTextColumns(): string[] {
  const [, ...locales] = suiteOptions().locales
  return locales.flatMap((locale) => [`name_${locale}`, `symbol_${locale}`])
}
