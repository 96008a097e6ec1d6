import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useStoreSettings } from "./store"

/** Locales of content where the store does not say which it speaks. */
const DEFAULT_LOCALES = ["en-US", "ar-SA"]

export type AdminLocale = {
  /** Language of the admin: `en`, `ar`. */
  language: string
  /** Locale in which content, numbers and money are shown: `ar-SA`. */
  locale: string
  dir: "ltr" | "rtl"
}

/** Language, locale and direction in which the admin is read now. */
export function useLocale(): AdminLocale {
  const { i18n } = useTranslation()
  const { locales } = useStoreSettings()
  const language = i18n.language || "en"
  return {
    language,
    locale: localeFor(language, locales),
    dir: i18n.dir(language),
  }
}

/** The name of a locale's language, in the admin's: "Arabic". */
export function useLanguageName(): (locale: string) => string {
  const { locale: own } = useLocale()
  return useMemo(() => {
    const names = new Intl.DisplayNames(own, { type: "language" })
    return (locale) => names.of(locale.split("-")[0]) ?? locale
  }, [own])
}

/** The locale under which Arabic names are kept. */
export function useArabicLocale(): string {
  return localeFor("ar", useStoreSettings().locales)
}

/** The store's locale for a language of the admin (`ptBR`, `ar`). */
function localeFor(language: string, locales: readonly string[]): string {
  const tag = language.replace(/([a-z])([A-Z])/g, "$1-$2")
  const speaks = (locale: string) => locale.split("-")[0] === tag.split("-")[0]
  return locales.find(speaks) ?? DEFAULT_LOCALES.find(speaks) ?? tag
}
