import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  createInventoryItemsWorkflow,
  createProductVariantsWorkflow,
  createRemoteLinkStep,
  deleteProductVariantsWorkflow,
  dismissRemoteLinkStep,
  emitEventStep,
  releaseLockStep,
  updateProductVariantsWorkflow,
  updateRemoteLinksStep,
} from "@medusajs/medusa/core-flows"
import { UnitEvents } from "../events"
import type { SetProductUnitsInput } from "../product-units-state"
import { dropOptionValuesStep } from "../steps/drop-option-values"
import { ensureNotForSaleItemStep } from "../steps/ensure-not-for-sale-item"
import { ensureUnitOptionStep } from "../steps/ensure-unit-option"
import { planProductUnitsStep } from "../steps/plan-product-units"
import { releaseTradeCodesStep } from "../steps/release-trade-codes"
import { scaleStockStep } from "../steps/scale-stock"
import { setProductOptionsStep } from "../steps/set-product-options"
import { splitRetiredStep } from "../steps/split-retired"
import { translateProductUnitsStep } from "../steps/translate-product-units"
import { writeProductUnitsStep } from "../steps/write-product-units"
import { writeVariantPricesStep } from "../steps/write-variant-prices"
import * as changes from "./set-product-units-changes"

export const setProductUnitsWorkflowId = "set-product-units"

export type SetProductUnitsWorkflowInput = {
  /** One entry per product; several are written in one go. */
  products: SetProductUnitsInput[]
}

/**
 * Sets the units in which products are sold. Each unit is a variant, the
 * variants of one combination of the product's other options share one
 * inventory item counted in the basic unit.
 *
 * The list is the whole truth: a unit that is not in it is taken off (retired
 * when an order or cart refers to it, deleted otherwise). The same call twice
 * changes nothing; a failure half way leaves nothing behind. A plain product
 * keeps its variant ids and its stock.
 *
 * Holds the products' locks while it runs, two callers take turns. Run as a
 * step of another workflow, that one has to hold them.
 *
 * @throws SuiteError `not_found`, or `validation_failed` with every problem
 *
 * @example
 * await setProductUnitsWorkflow(container).run({
 *   input: {
 *     products: [
 *       {
 *         product_id: "prod_123",
 *         basic_unit: "g",
 *         units: [
 *           { unit: "kg", unit_value: "1", is_default: true,
 *             prices: [{ currency_code: "sar", amount: "9.5" }] },
 *           { unit: "kg", unit_value: "5",
 *             prices: [{ currency_code: "sar", amount: "45" }] },
 *         ],
 *       },
 *     ],
 *   },
 * })
 */
export const setProductUnitsWorkflow = createWorkflow(
  setProductUnitsWorkflowId,
  (input: WorkflowData<SetProductUnitsWorkflowInput>) => {
    const key = transform({ input }, ({ input }) =>
      [...new Set(input.products.map((product) => product.product_id))]
        .sort()
        .map((id) => `saptmarkets:product-units:${id}`)
    )
    acquireLockStep({ key, timeout: 30, ttl: 120 })
    const plans = planProductUnitsStep(input.products)
    const retired = splitRetiredStep(
      transform({ plans }, ({ plans }) => plans.flatMap((plan) => plan.retire))
    )
    const option = ensureUnitOptionStep(
      transform({ plans }, ({ plans }) =>
        plans.flatMap((plan) => plan.labels.map((label) => label.label))
      )
    )

    setProductOptionsStep(transform({ plans, option }, changes.optionChanges))

    const items = createInventoryItemsWorkflow.runAsStep({
      input: transform({ plans }, changes.inventoryItemsToCreate),
    })
    scaleStockStep(
      transform({ plans }, ({ plans }) => ({
        scale: plans.flatMap((plan) => plan.scale),
        requirements: plans.flatMap((plan) => plan.requirements),
      }))
    )

    releaseTradeCodesStep(
      transform({ plans }, ({ plans }) => plans.flatMap((plan) => plan.release))
    )
    const updates = transform({ plans }, changes.variantUpdates)
    when({ updates }, ({ updates }) => updates.length > 0).then(() =>
      updateProductVariantsWorkflow.runAsStep({
        input: { product_variants: updates },
      })
    )
    writeVariantPricesStep(transform({ plans }, changes.variantPrices))
    const toCreate = transform({ plans, items }, changes.variantsToCreate)
    const created = when(
      { toCreate },
      ({ toCreate }) => toCreate.length > 0
    ).then(() =>
      createProductVariantsWorkflow.runAsStep({
        input: { product_variants: toCreate },
      })
    )

    const requirements = transform({ plans }, changes.requirementLinks)
    when({ requirements }, ({ requirements }) => requirements.length > 0).then(
      () => updateRemoteLinksStep(requirements)
    )

    const stockLinks = transform({ plans, items }, changes.stockLinks)
    when({ stockLinks }, ({ stockLinks }) => stockLinks.length > 0).then(() =>
      createRemoteLinkStep(stockLinks).config({ name: "link-lost-stock" })
    )

    writeProductUnitsStep(
      transform({ plans, created, retired }, changes.productUnitRows)
    )

    const blocking = transform({ plans, created, retired }, changes.blocking)
    const gate = ensureNotForSaleItemStep(
      transform(
        { blocking },
        ({ blocking }) =>
          blocking.block.length > 0 || blocking.unblock.length > 0
      )
    )
    const gateLinks = transform({ blocking, gate }, changes.gateLinks)
    when({ gateLinks }, ({ gateLinks }) => gateLinks.block.length > 0).then(
      () => createRemoteLinkStep(gateLinks.block)
    )
    when({ gateLinks }, ({ gateLinks }) => gateLinks.unblock.length > 0).then(
      () => dismissRemoteLinkStep(gateLinks.unblock)
    )

    when({ retired }, ({ retired }) => retired.remove.length > 0).then(() =>
      deleteProductVariantsWorkflow.runAsStep({
        input: {
          ids: transform({ retired }, ({ retired }) =>
            retired.remove.map((unit) => unit.variant_id)
          ),
        },
      })
    )

    dropOptionValuesStep(
      transform({ plans, option, retired }, changes.optionValuesToDrop)
    )

    translateProductUnitsStep(
      transform({ plans, option, created }, ({ plans, option }) => ({
        plans,
        option_id: option.option_id,
        value_ids: option.value_ids,
      }))
    )
    emitEventStep({
      eventName: UnitEvents.PRODUCT_UNITS_SET,
      data: transform({ plans }, ({ plans }) =>
        plans
          .filter(changes.hasChanges)
          .map((plan) => ({ id: plan.product_id }))
      ),
    })
    releaseLockStep({ key })
    return new WorkflowResponse(plans)
  }
)
