import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { writeTranslationsStep } from "../../translation/write-translations"
import { tableOf } from "../content-rows"
import {
  contentTranslations,
  type ContentTranslations,
} from "../content-translations"
import { ContentEvents } from "../events"
import {
  saveContentStep,
  type SaveContentStepInput,
} from "../steps/save-content"

export const saveContentWorkflowId = "save-content"

export type SaveContentWorkflowInput = SaveContentStepInput & {
  kind: "banner" | "section"
  translations?: ContentTranslations
}

/**
 * Makes or changes a banner or a homepage section with its texts.
 * @throws SuiteError `not_found`, `content_invalid`
 *
 * @example
 * await saveContentWorkflow(container).run({
 *   input: {
 *     kind: "section",
 *     data: { title: "New in", type: "new", limit: 8 },
 *     translations: { "ar-SA": { title: "وصل حديثًا" } },
 *   },
 * })
 */
export const saveContentWorkflow = createWorkflow(
  saveContentWorkflowId,
  (input: WorkflowData<SaveContentWorkflowInput>) => {
    const row = saveContentStep(input)
    writeTranslationsStep(
      transform({ input, row }, ({ input, row }) =>
        contentTranslations(tableOf(input.kind), row.id, input.translations)
      )
    )
    emitEventStep({
      eventName: ContentEvents.SAVED,
      data: transform({ input, row }, ({ input, row }) => ({
        id: row.id,
        kind: input.kind,
      })),
    })
    return new WorkflowResponse(row)
  }
)
