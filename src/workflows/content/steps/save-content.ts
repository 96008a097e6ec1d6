import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkContent } from "../check-content"
import {
  contentRow,
  contentRows,
  type ContentKind,
  type ContentRow,
} from "../content-rows"

export const saveContentStepId = "save-content"

export type SaveContentStepInput = {
  kind: ContentKind
  /** Of the row that is changed; a new one is made without. */
  id?: string
  data: Record<string, unknown>
}

/**
 * Writes a banner, a section, or facts of the shop, a product or a category.
 * @throws SuiteError `not_found`, `content_invalid`
 */
export const saveContentStep = createStep(
  saveContentStepId,
  async ({ kind, id, data }: SaveContentStepInput, { container }) => {
    const rows = contentRows(container, kind)
    const before = id ? await contentRow(container, kind, id) : undefined
    await checkContent(container, kind, { ...before, ...data })
    const row = before
      ? await rows.update({ ...data, id: before.id })
      : await rows.create(data)
    return new StepResponse(
      { id: row.id },
      { kind, id: row.id, before: before && changed(before, data) }
    )
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const rows = contentRows(container, undo.kind)
    await (undo.before
      ? rows.update({ ...undo.before, id: undo.id })
      : rows.delete([undo.id]))
  }
)

/** What the fields of a change were before. */
function changed(before: ContentRow, data: Record<string, unknown>) {
  return Object.fromEntries(
    Object.keys(data).map((field) => [field, before[field] ?? null])
  )
}
