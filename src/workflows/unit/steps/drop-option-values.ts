import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const dropOptionValuesStepId = "drop-unit-option-values"

export type OptionValuesToDrop = {
  product_id: string
  product_option_id: string
  remove: string[]
}

/**
 * Takes values off the unit option of products; the values themselves stay.
 * No compensation: `set-product-options` puts back what products had.
 */
export const dropOptionValuesStep = createStep(
  dropOptionValuesStepId,
  async (drops: OptionValuesToDrop[], { container }) => {
    if (drops.length) {
      await container
        .resolve(Modules.PRODUCT)
        .updateProductOptionValuesOnProduct(drops)
    }
    return new StepResponse(undefined)
  }
)
