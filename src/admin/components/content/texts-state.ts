import type { LanguageTexts, OtherTexts } from "./language-fields"

type Source = { translations: OtherTexts } & Record<string, unknown>

/** The texts of a record in all languages, for these fields. */
export function textsOf(
  fields: readonly string[],
  source?: Source
): LanguageTexts {
  const base = fields.map((field) => [field, String(source?.[field] ?? "")])
  return {
    base: Object.fromEntries(base) as Record<string, string>,
    others: source?.translations ?? {},
  }
}

/** Texts as the API takes them; an empty translation takes it off. */
export function toTexts(
  fields: readonly string[],
  { base, others }: LanguageTexts
) {
  const picked = (texts: Record<string, string>) =>
    Object.fromEntries(
      fields.flatMap((field) =>
        texts[field] === undefined ? [] : [[field, texts[field].trim()]]
      )
    )
  return {
    ...picked(base),
    translations: Object.fromEntries(
      Object.entries(others).map(([locale, texts]) => [locale, picked(texts)])
    ),
  }
}
