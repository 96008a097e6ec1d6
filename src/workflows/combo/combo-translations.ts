import type { TranslationRow } from "../translation/write-translations"
import type { ComboSlotInput, ComboTranslations } from "./combo-input"

/** Translation rows of a combo's product. */
export function productTranslations(
  productId: string,
  translations: ComboTranslations | undefined
): TranslationRow[] {
  return Object.entries(translations ?? {}).map(([locale_code, fields]) => ({
    reference: "product",
    reference_id: productId,
    locale_code,
    translations: fields,
  }))
}

/** Translation rows of slots; `ids` are theirs, in the same order. */
export function slotTranslations(
  slots: readonly Pick<ComboSlotInput, "translations">[],
  ids: readonly { id: string }[]
): TranslationRow[] {
  return slots.flatMap((slot, index) =>
    Object.entries(slot.translations ?? {}).map(([locale_code, fields]) => ({
      reference: "combo_slot",
      reference_id: ids[index].id,
      locale_code,
      translations: fields,
    }))
  )
}

/**
 * A text as the base language keeps it. What is null there is never
 * translated: where only a translation is given it has to be empty.
 */
export function baseText(
  text: string | null | undefined,
  translations: ComboTranslations | undefined,
  field: "subtitle" | "description"
): string | null {
  const translated = Object.values(translations ?? {}).some(
    (texts) => texts[field]
  )
  return text || (translated ? "" : null)
}
