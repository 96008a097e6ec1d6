import type { MedusaRequest } from "@medusajs/framework/http"
import { suiteOptions } from "../../suite-options"

/**
 * The language in which somebody who works for the shop reads: what he asks
 * for, else the language of his admin (its cookie), else of his browser or
 * app. One of the store's locales, undefined when it speaks none of them.
 */
export function workerLocale(req: MedusaRequest): string | undefined {
  if (req.locale) {
    return req.locale
  }
  const cookies = req.cookies as Record<string, string> | undefined
  const accepted = req.headers["accept-language"]?.split(",") ?? []
  const wanted = [
    cookies?.lng ?? "",
    ...accepted.map((one) => one.split(";")[0]),
  ]
  return wanted.flatMap((language) => speaks(language) ?? [])[0]
}

/** The store's locale for a language: `ar` and `ar-EG` read `ar-SA`. */
function speaks(language: string): string | undefined {
  const { locales } = suiteOptions()
  const wanted = language.trim().toLowerCase()
  const base = (locale: string) => locale.toLowerCase().split("-")[0]
  return wanted
    ? (locales.find((locale) => locale.toLowerCase() === wanted) ??
        locales.find((locale) => base(locale) === base(wanted)))
    : undefined
}
