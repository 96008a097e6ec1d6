import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProductUnitsPlan } from "../plan-types"

export const releaseTradeCodesStepId = "release-trade-codes"

/**
 * Takes SKUs and barcodes off the variants that have them, so that others can
 * get them: both are unique, and a swap would fail half way.
 */
export const releaseTradeCodesStep = createStep(
  releaseTradeCodesStepId,
  async (releases: ProductUnitsPlan["release"], { container }) => {
    if (!releases.length) {
      return new StepResponse(undefined, [])
    }
    const service = container.resolve(Modules.PRODUCT)
    const before = await service.listProductVariants(
      { id: releases.map((variant) => variant.id) },
      { select: ["id", "sku", "barcode"], take: releases.length }
    )
    await service.upsertProductVariants(releases)
    return new StepResponse(
      undefined,
      before.map(({ id, sku, barcode }) => ({ id, sku, barcode }))
    )
  },
  async (before, { container }) => {
    if (before?.length) {
      await container.resolve(Modules.PRODUCT).upsertProductVariants(before)
    }
  }
)
