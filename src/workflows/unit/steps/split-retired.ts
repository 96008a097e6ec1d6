import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProductUnitsPlan } from "../plan-types"
import { variantsInUse } from "../variants-in-use"

export const splitRetiredStepId = "split-retired-product-units"

type Retired = ProductUnitsPlan["retire"]

/**
 * Of the units that are taken off: those that an order or an open cart refers
 * to are retired and live on, the others go for good. Reads only.
 */
export const splitRetiredStep = createStep(
  splitRetiredStepId,
  async (retired: Retired, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const used = await variantsInUse(
      knex,
      retired.map((unit) => unit.variant_id)
    )
    return new StepResponse({
      keep: retired.filter((unit) => used.has(unit.variant_id)),
      remove: retired.filter((unit) => !used.has(unit.variant_id)),
    })
  }
)
