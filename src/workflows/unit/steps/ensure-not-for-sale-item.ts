import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NOT_FOR_SALE_SKU } from "../not-for-sale"

export const ensureNotForSaleItemStepId = "ensure-not-for-sale-item"

/**
 * The inventory item without stock that blocks a variant, made when first
 * needed. No compensation: it is one row for the whole store and harmless.
 */
export const ensureNotForSaleItemStep = createStep(
  ensureNotForSaleItemStepId,
  async (needed: boolean, { container }) => {
    if (!needed) {
      return new StepResponse(null)
    }
    const service = container.resolve(Modules.INVENTORY)
    const find = async () =>
      (await service.listInventoryItems({ sku: NOT_FOR_SALE_SKU }))[0]?.id
    const present = await find()
    if (present) {
      return new StepResponse(present)
    }
    const locking = container.resolve(Modules.LOCKING)
    const id = await locking.execute(
      "saptmarkets:not-for-sale",
      async () =>
        (await find()) ??
        (
          await service.createInventoryItems({
            sku: NOT_FOR_SALE_SKU,
            title: "Not for sale",
            requires_shipping: false,
          })
        ).id,
      { timeout: 30 }
    )
    return new StepResponse(id)
  }
)
