import type { TranslationRow } from "../translation/write-translations"

/** By locale: `{ "ar-SA": { name } }`. */
export type NameTranslations = Record<string, { name?: string }>

/** Translation rows of a branch or zone. */
export function nameTranslations(
  reference: "delivery_branch" | "delivery_zone",
  reference_id: string,
  translations: NameTranslations | undefined
): TranslationRow[] {
  return Object.entries(translations ?? {}).map(([locale_code, fields]) => ({
    reference,
    reference_id,
    locale_code,
    translations: fields,
  }))
}
