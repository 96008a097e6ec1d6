import { LOCAL_FIELDS, localField, VARIANT_TITLES } from "./product-fields"
import { HIDDEN_FIELDS, type Asker } from "./store-query"

type Document = Record<string, unknown> & {
  i18n?: Record<string, unknown>
  in_stock_channel_ids?: string[]
  variants?: Record<string, unknown>[]
}

/**
 * A document as a shopper sees it: in his language where it is translated,
 * with the stock of his own branch, and nothing of others'.
 *
 * @param keepTexts leaves the texts of all languages in it
 */
export function toStoreHit(
  document: Document,
  { channels, locale }: Asker,
  keepTexts = false
): Record<string, unknown> {
  const hit: Document = { ...document }
  for (const field of LOCAL_FIELDS) {
    const text = locale && document.i18n?.[localField(field, locale)]
    if (text !== undefined && text !== null && text !== "") {
      hit[field] = text
    }
  }
  const titles = locale && document.i18n?.[localField(VARIANT_TITLES, locale)]
  if (document.variants && Array.isArray(titles)) {
    hit.variants = document.variants.map((variant, index) => ({
      ...variant,
      ...(titles[index] && { title: titles[index] as string }),
    }))
  }
  if (document.in_stock_channel_ids) {
    hit.in_stock = document.in_stock_channel_ids.some((id) =>
      channels.includes(id)
    )
  }
  for (const field of HIDDEN_FIELDS) {
    delete hit[field]
  }
  if (!keepTexts) {
    delete hit.i18n
  }
  return hit
}
