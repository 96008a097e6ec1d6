import type { TranslationRow } from "../translation/write-translations"

/** By locale: `{ "ar-SA": { name, symbol } }`. */
export type UnitTranslations = Record<
  string,
  { name?: string; symbol?: string }
>

/** Translation rows of one unit. */
export function unitTranslations(
  unitId: string,
  translations: UnitTranslations | undefined
): TranslationRow[] {
  return Object.entries(translations ?? {}).map(([locale_code, fields]) => ({
    reference: "unit",
    reference_id: unitId,
    locale_code,
    translations: fields,
  }))
}
