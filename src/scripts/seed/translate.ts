import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type Row = {
  reference: string
  reference_id: string
  translations: Record<string, string>
}

/** Adds Arabic texts that are not there yet. */
export async function translateSeed(
  container: MedusaContainer,
  rows: Row[],
  locale_code = "ar-SA"
): Promise<void> {
  if (!rows.length || !container.hasRegistration(Modules.TRANSLATION)) {
    return
  }
  const service = container.resolve(Modules.TRANSLATION)
  const present = await service.listTranslations(
    { reference_id: rows.map((row) => row.reference_id), locale_code },
    { take: rows.length }
  )
  const known = new Set(present.map((row) => row.reference_id))
  const missing = rows.filter((row) => !known.has(row.reference_id))
  if (missing.length) {
    await service.createTranslations(
      missing.map((row) => ({ ...row, locale_code }))
    )
  }
}
