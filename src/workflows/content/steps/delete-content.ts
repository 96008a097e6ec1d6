import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { contentRow, contentRows, type ContentKind } from "../content-rows"

export const deleteContentStepId = "delete-content"

/** @throws SuiteError `not_found` */
export const deleteContentStep = createStep(
  deleteContentStepId,
  async (input: { kind: ContentKind; id: string }, { container }) => {
    await contentRow(container, input.kind, input.id)
    await contentRows(container, input.kind).softDelete([input.id])
    return new StepResponse(input.id, input)
  },
  async (input, { container }) => {
    if (input) {
      await contentRows(container, input.kind).restore([input.id])
    }
  }
)
