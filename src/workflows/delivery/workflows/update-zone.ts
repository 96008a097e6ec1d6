import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeTranslationsStep } from "../../translation/write-translations"
import type { UpdateZoneInput } from "../delivery-input"
import { nameTranslations } from "../name-translations"
import { updateZoneStep } from "../steps/update-zone"

export const updateZoneWorkflowId = "delivery-update-zone"

/** Updates a zone and its name in other languages. */
export const updateZoneWorkflow = createWorkflow(
  updateZoneWorkflowId,
  (input: WorkflowData<UpdateZoneInput>) => {
    const zone = updateZoneStep(input)
    writeTranslationsStep(
      transform({ input }, ({ input }) =>
        nameTranslations("delivery_zone", input.id, input.translations)
      )
    )
    return new WorkflowResponse(zone)
  }
)
