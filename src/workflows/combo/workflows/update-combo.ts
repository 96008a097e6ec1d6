import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  emitEventStep,
  releaseLockStep,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { writeTranslationsStep } from "../../translation/write-translations"
import { writeVariantPricesStep } from "../../unit/steps/write-variant-prices"
import { HANDLES_LOCK } from "../combo-handle"
import type { UpdateComboInput } from "../combo-input"
import { comboLock } from "../combo-state"
import { productTranslations, slotTranslations } from "../combo-translations"
import { ComboEvents } from "../events"
import { redefineComboStep } from "../steps/redefine-combo"
import { writeComboStep } from "../steps/write-combo"
import { keepFromPricesWorkflow } from "./keep-from-prices"

export const updateComboWorkflowId = "update-combo"

/**
 * Changes a combo. What the input leaves out stays; `slots` is the whole
 * list, and slots and choices that come with their id keep it.
 *
 * Holds the combo's lock while it runs. Run as a step of another workflow,
 * that one has to hold it.
 *
 * @throws SuiteError `not_found`, `validation_failed` with every rule that
 * the changed combo would break, 409 `combo_handle_taken`
 *
 * @example
 * await updateComboWorkflow(container).run({
 *   input: { id: "combo_123", pricing: "percent_off", percent: "15" },
 * })
 */
export const updateComboWorkflow = createWorkflow(
  updateComboWorkflowId,
  (input: WorkflowData<UpdateComboInput>) => {
    const key = transform({ input }, ({ input }) =>
      [comboLock(input.id), ...(input.handle ? [HANDLES_LOCK] : [])].sort()
    )
    acquireLockStep({ key, timeout: 30, ttl: 60 })
    const combo = redefineComboStep(input)
    when({ combo }, ({ combo }) => combo.product !== null).then(() =>
      updateProductsWorkflow.runAsStep({
        input: transform({ combo }, ({ combo }) => ({
          products: combo.product ? [combo.product] : [],
        })),
      })
    )
    writeComboStep(transform({ combo }, ({ combo }) => combo.state))
    writeVariantPricesStep(
      transform({ combo }, ({ combo }) =>
        combo.prices
          ? [{ variant_id: combo.state.variant_id, prices: combo.prices }]
          : []
      )
    )
    keepFromPricesWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ combo_ids: [input.id] })),
    })
    writeTranslationsStep(
      transform({ input, combo }, ({ input, combo }) => [
        ...productTranslations(combo.state.product_id, input.translations),
        ...slotTranslations(input.slots ?? [], combo.state.slots),
      ])
    )
    emitEventStep({
      eventName: ComboEvents.UPDATED,
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    })
    releaseLockStep({ key })
    return new WorkflowResponse(
      transform({ input }, ({ input }) => ({ id: input.id }))
    )
  }
)
