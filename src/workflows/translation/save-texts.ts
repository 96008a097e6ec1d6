import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeTranslationsStep } from "./write-translations"

export const saveTextsWorkflowId = "save-translated-texts"

export type TranslatedText = {
  reference: string
  reference_id: string
  field: string
  /** Empty to take the translation off. */
  translation: string
}

export type SaveTextsInput = { locale: string; texts: TranslatedText[] }

/**
 * Writes translations field by field: other fields of a record stay. All of
 * them or none. Check them before with `checkTexts`.
 */
export const saveTextsWorkflow = createWorkflow(
  saveTextsWorkflowId,
  (input: WorkflowData<SaveTextsInput>) => {
    const rows = transform({ input }, ({ input }) => rowsOf(input))
    writeTranslationsStep(rows)
    return new WorkflowResponse(
      transform({ input }, ({ input }) => input.texts.length)
    )
  }
)

/** One row for each record. */
function rowsOf({ locale, texts }: SaveTextsInput) {
  const records = new Map<
    string,
    Pick<TranslatedText, "reference" | "reference_id"> & {
      locale_code: string
      translations: Record<string, string>
    }
  >()
  for (const { reference, reference_id, field, translation } of texts) {
    const key = `${reference} ${reference_id}`
    const row = records.get(key) ?? {
      reference,
      reference_id,
      locale_code: locale,
      translations: {},
    }
    row.translations[field] = translation
    records.set(key, row)
  }
  return [...records.values()]
}
