import type { MedusaRequest } from "@medusajs/framework/http"
import { languageOf, type Language } from "../i18n/translate"

/**
 * The locale a request asks for: `locale` in the query, the header
 * `x-medusa-locale`, or for messages only `Accept-Language`.
 */
export function requestLocale(req: MedusaRequest): string | undefined {
  // Under /store the core has read both already and taken the query's away.
  if (req.locale) {
    return req.locale
  }
  const query = req.query?.locale
  if (typeof query === "string" && query) {
    return query
  }
  const header = req.headers["x-medusa-locale"]
  return typeof header === "string" && header ? header : undefined
}

/** The language in which the suite answers this request. */
export function requestLanguage(req: MedusaRequest): Language {
  const accepted = req.headers["accept-language"]?.split(/[,;]/)[0]
  return languageOf(requestLocale(req) ?? accepted)
}
