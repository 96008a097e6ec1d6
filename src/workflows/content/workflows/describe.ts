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
import { ensureContentStep, type EnsuredKind } from "../steps/ensure-content"
import { saveContentStep } from "../steps/save-content"
import { saveImageAltsStep } from "../steps/save-image-alts"

export const describeWorkflowId = "describe-content"

export type DescribeWorkflowInput = {
  kind: EnsuredKind
  /** Id of the store, the product or the category. */
  key: string
  data: Record<string, unknown>
  translations?: ContentTranslations
  /** Of a product's pictures. */
  images?: {
    image_id: string
    alt: string
    translations?: ContentTranslations
  }[]
}

/**
 * Says something about the store (its settings), a product (featured, brand,
 * alternative texts) or a category (its picture).
 * @throws SuiteError `not_found`, `content_invalid`
 */
export const describeWorkflow = createWorkflow(
  describeWorkflowId,
  (input: WorkflowData<DescribeWorkflowInput>) => {
    const id = ensureContentStep(input)
    saveContentStep(
      transform({ input, id }, ({ input, id }) => ({
        kind: input.kind,
        id,
        data: input.data,
      }))
    )
    const images = saveImageAltsStep(
      transform({ input, id }, ({ input, id }) => ({
        content_product_id: id,
        product_id: input.key,
        images: (input.images ?? []).map(({ image_id, alt }) => ({
          image_id,
          alt,
        })),
      }))
    )
    writeTranslationsStep(
      transform({ input, id, images }, ({ input, id, images }) => [
        ...contentTranslations(tableOf(input.kind), id, input.translations),
        ...images.flatMap((imageId, index) =>
          contentTranslations(
            "content_image",
            imageId,
            input.images?.[index]?.translations
          )
        ),
      ])
    )
    emitEventStep({
      eventName: ContentEvents.SAVED,
      data: transform({ input, id }, ({ input, id }) => ({
        id,
        kind: input.kind,
      })),
    })
    return new WorkflowResponse(
      transform({ id }, ({ id }) => ({ id: String(id) }))
    )
  }
)
