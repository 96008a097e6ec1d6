import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { writeTranslationsStep } from "../../translation/write-translations"
import type { CreateZoneInput } from "../delivery-input"
import { nameTranslations } from "../name-translations"
import { createZoneStep } from "../steps/create-zone"

export const createZoneWorkflowId = "delivery-create-zone"

/**
 * Creates a delivery zone, with its name in other languages.
 *
 * @example
 * await createZoneWorkflow(container).run({
 *   input: { location_id: "sloc_1", name: "Olaya", kind: "radius", radius: 5000, fees: { sar: { base: "10" } }, promised_minutes: 45 },
 * })
 */
export const createZoneWorkflow = createWorkflow(
  createZoneWorkflowId,
  (input: WorkflowData<CreateZoneInput>) => {
    const zone = createZoneStep(input)
    writeTranslationsStep(
      transform({ input, zone }, ({ input, zone }) =>
        nameTranslations("delivery_zone", zone.id, input.translations)
      )
    )
    return new WorkflowResponse(zone)
  }
)
