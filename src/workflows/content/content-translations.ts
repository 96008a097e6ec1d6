import type { TranslationRow } from "../translation/write-translations"

/** By locale: `{ "ar-SA": { title: "…" } }`. */
export type ContentTranslations = Record<
  string,
  Record<string, string | undefined>
>

/** Translation rows of one record. */
export function contentTranslations(
  reference: string,
  reference_id: string,
  translations: ContentTranslations | undefined
): TranslationRow[] {
  return Object.entries(translations ?? {}).map(([locale_code, fields]) => ({
    reference,
    reference_id,
    locale_code,
    translations: fields,
  }))
}
