import { ar } from "./messages/ar"
import { en, type MessageCode, type MessageParams } from "./messages/en"

/** Languages in which the suite itself speaks (errors, mails, sockets). */
export const LANGUAGES = ["en", "ar"] as const
export type Language = (typeof LANGUAGES)[number]

const CATALOGUES: Record<Language, Record<MessageCode, string>> = { en, ar }

/** `ar-SA` speaks `ar`; a language without a catalogue speaks English. */
export function languageOf(locale: string | undefined | null): Language {
  const base = (locale ?? "").toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((language) => language === base) ?? "en"
}

/** The sentence for a code with its `{name}` places filled in. */
export function messageIn(
  language: Language,
  code: MessageCode,
  params: MessageParams = {}
): string {
  return CATALOGUES[language][code].replace(/\{(\w+)\}/g, (whole, name) =>
    name in params ? String(params[name]) : whole
  )
}
