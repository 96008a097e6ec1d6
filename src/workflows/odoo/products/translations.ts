import { suiteOptions } from "../../../suite-options"
import type { TranslationRow } from "../../translation/write-translations"
import type { Placed } from "../workflows/import-products"
import type { ProductWrite } from "./plan-types"

/** Names in other languages; those edited in the store stay as they are. */
export function productTranslations(
  writes: readonly ProductWrite[],
  placed: readonly Placed[]
): TranslationRow[] {
  const { ownership } = suiteOptions().odoo
  return placed.flatMap(({ at, product_id }) => {
    const { mapped, data, translated } = writes[at]
    return Object.entries(mapped.translations).flatMap(
      ([locale_code, texts]) => {
        const present = translated?.[locale_code] ?? {}
        const last = data?.imported.translations[locale_code] ?? {}
        const own = (field: "title" | "description") => {
          const edited =
            present[field] !== undefined && present[field] !== last[field]
          return edited && ownership.translations === "store"
            ? undefined
            : texts[field]
        }
        const translations = {
          title: own("title"),
          description: own("description"),
        }
        return translations.title || translations.description
          ? {
              reference: "product",
              reference_id: product_id,
              locale_code,
              translations,
            }
          : []
      }
    )
  })
}
