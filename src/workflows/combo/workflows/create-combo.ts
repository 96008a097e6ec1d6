import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createProductsWorkflow,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { writeTranslationsStep } from "../../translation/write-translations"
import { ensureNotForSaleItemStep } from "../../unit/steps/ensure-not-for-sale-item"
import { writeVariantPricesStep } from "../../unit/steps/write-variant-prices"
import { HANDLES_LOCK } from "../combo-handle"
import type { CreateComboInput } from "../combo-input"
import { productTranslations, slotTranslations } from "../combo-translations"
import { ComboEvents } from "../events"
import { defineComboStep } from "../steps/define-combo"
import { writeComboStep } from "../steps/write-combo"
import { keepFromPricesWorkflow } from "./keep-from-prices"

export const createComboWorkflowId = "create-combo"

/**
 * Creates a combo with its product. The product's one variant needs an
 * inventory item that never has stock: no path of the core sells it, its
 * parts are sold in its place.
 *
 * @throws SuiteError `validation_failed` with every broken rule, 409
 * `combo_handle_taken`
 *
 * @example
 * const { result } = await createComboWorkflow(container).run({
 *   input: {
 *     title: "Breakfast box",
 *     pricing: "fixed",
 *     prices: [{ currency_code: "sar", amount: "24.95" }],
 *     slots: [
 *       { title: "Bread", min: 1, max: 1,
 *         choices: [{ variant_id: "variant_bread", quantity: 1 }] },
 *       { title: "Yoghurt", min: 3, max: 3,
 *         choices: [
 *           { variant_id: "variant_mango", quantity: 1 },
 *           { variant_id: "variant_honey", quantity: 1,
 *             surcharges: [{ currency_code: "sar", amount: "0.5" }] },
 *         ] },
 *     ],
 *   },
 * })
 * console.log(result.id) // combo_…
 */
export const createComboWorkflow = createWorkflow(
  createComboWorkflowId,
  (input: WorkflowData<CreateComboInput>) => {
    acquireLockStep({ key: HANDLES_LOCK, timeout: 30, ttl: 60 })
    const combo = defineComboStep(input)
    const gate = ensureNotForSaleItemStep(true)
    const products = createProductsWorkflow.runAsStep({
      input: transform({ combo, gate }, ({ combo, gate }) => ({
        products: [
          {
            ...combo.product,
            variants: [
              {
                title: "Default",
                options: { "Default option": "Default" },
                manage_inventory: true,
                allow_backorder: false,
                inventory_items: [
                  { inventory_item_id: gate ?? "", required_quantity: 1 },
                ],
                prices: [],
              },
            ],
          },
        ],
      })),
    })
    const state = transform({ combo, products }, ({ combo, products }) => ({
      ...combo.state,
      product_id: products[0].id,
      variant_id: products[0].variants[0].id,
    }))
    writeComboStep(state)
    writeVariantPricesStep(
      transform({ combo, state }, ({ combo, state }) =>
        combo.prices.length
          ? [{ variant_id: state.variant_id, prices: combo.prices }]
          : []
      )
    )
    keepFromPricesWorkflow.runAsStep({
      input: transform({ state }, ({ state }) => ({ combo_ids: [state.id] })),
    })
    writeTranslationsStep(
      transform({ input, state }, ({ input, state }) => [
        ...productTranslations(state.product_id, input.translations),
        ...slotTranslations(input.slots, state.slots),
      ])
    )
    const created = transform({ state }, ({ state }) => ({
      id: state.id,
      product_id: state.product_id,
      variant_id: state.variant_id,
    }))
    emitEventStep({
      eventName: ComboEvents.CREATED,
      data: transform({ state }, ({ state }) => ({ id: state.id })),
    })
    releaseLockStep({ key: HANDLES_LOCK })
    return new WorkflowResponse(created)
  }
)
