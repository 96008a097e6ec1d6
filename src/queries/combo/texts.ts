import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** A record's translated fields by locale. */
export type Texts = Record<string, Record<string, string>>

/** What is translated of records, by their ids. */
export async function textsOf(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, Texts>> {
  const texts = new Map<string, Texts>()
  if (!container.hasRegistration(Modules.TRANSLATION)) {
    return texts
  }
  const rows = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations({ reference_id: ids }, { take: ids.length * 50 })
  for (const { reference_id, locale_code, translations } of rows) {
    texts.set(reference_id, {
      ...texts.get(reference_id),
      [locale_code]: translations as Record<string, string>,
    })
  }
  return texts
}
