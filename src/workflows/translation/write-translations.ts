import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const writeTranslationsStepId = "write-translations"

export type TranslationRow = {
  /** Table of the translated record: `unit`, `product` … */
  reference: string
  reference_id: string
  locale_code: string
  translations: Record<string, string | undefined>
}

/**
 * Writes translations: new ones are created, fields of present ones replaced,
 * fields that are not mentioned stay.
 */
export const writeTranslationsStep = createStep(
  writeTranslationsStepId,
  async (rows: TranslationRow[], { container }) => {
    if (!rows.length || !container.hasRegistration(Modules.TRANSLATION)) {
      return new StepResponse(undefined, { created: [], before: [] })
    }
    const service = container.resolve(Modules.TRANSLATION)
    const present = await service.listTranslations(
      {
        reference_id: [...new Set(rows.map((row) => row.reference_id))],
        locale_code: [...new Set(rows.map((row) => row.locale_code))],
      },
      { take: rows.length }
    )
    const find = (row: TranslationRow) =>
      present.find(
        (candidate) =>
          candidate.reference_id === row.reference_id &&
          candidate.locale_code === row.locale_code
      )
    const fresh = rows.filter((row) => !find(row))
    const created = fresh.length
      ? await service.createTranslations(fresh.map(withoutGaps))
      : []
    const updates = rows.flatMap((row) => {
      const old = find(row)
      return old
        ? [
            {
              id: old.id,
              translations: {
                ...old.translations,
                ...withoutGaps(row).translations,
              },
            },
          ]
        : []
    })
    if (updates.length) {
      await service.updateTranslations(updates)
    }
    return new StepResponse(undefined, {
      created: created.map((row) => row.id),
      before: present.map((row) => ({
        id: row.id,
        translations: row.translations,
      })),
    })
  },
  async (undo, { container }) => {
    if (!undo || !container.hasRegistration(Modules.TRANSLATION)) {
      return
    }
    const service = container.resolve(Modules.TRANSLATION)
    if (undo.created.length) {
      await service.deleteTranslations(undo.created)
    }
    if (undo.before.length) {
      await service.updateTranslations(undo.before)
    }
  }
)

function withoutGaps(row: TranslationRow) {
  const entries = Object.entries(row.translations).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const]
  )
  return { ...row, translations: Object.fromEntries(entries) }
}
