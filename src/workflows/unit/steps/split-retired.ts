import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProductUnitsPlan } from "../plan-types"

export const splitRetiredStepId = "split-retired-product-units"

type Retired = ProductUnitsPlan["retire"]

/**
 * Of the units that are taken off: those that an order or an open cart refers
 * to are retired and live on, the others go for good. Reads only.
 */
export const splitRetiredStep = createStep(
  splitRetiredStepId,
  async (retired: Retired, { container }) => {
    if (!retired.length) {
      return new StepResponse({ keep: [] as Retired, remove: [] as Retired })
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const ids = retired.map((unit) => unit.variant_id)
    const [ordered, inCarts] = await Promise.all([
      knex("order_line_item").distinct("variant_id").whereIn("variant_id", ids),
      knex("cart_line_item as line")
        .join("cart", "cart.id", "line.cart_id")
        .distinct("line.variant_id")
        .whereIn("line.variant_id", ids)
        .whereNull("line.deleted_at")
        .whereNull("cart.completed_at"),
    ])
    const used = new Set(
      [...ordered, ...inCarts].map((row: { variant_id: string }) => {
        return row.variant_id
      })
    )
    return new StepResponse({
      keep: retired.filter((unit) => used.has(unit.variant_id)),
      remove: retired.filter((unit) => !used.has(unit.variant_id)),
    })
  }
)
