import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { comboLines, type CartLine } from "../combo/cart-of-combos"

/**
 * Promotions do not see lines of deals that allow none: they are neither
 * discounted nor counted as bought. The core asks `is_discountable` for
 * percentages and amounts, and not for buy-get. Exported for hosts that take
 * the hook themselves.
 *
 * @returns what the promotions are computed with instead of the cart's lines
 */
export function withoutClosedCombos(cart: {
  items?: CartLine[] | null
}): { items: CartLine[] } | undefined {
  const lines = cart.items ?? []
  const closed = new Set(
    featureOn("combos")
      ? comboLines(lines)
          .filter((line) => !line.is_discountable)
          .map(({ id }) => id)
      : []
  )
  return closed.size
    ? { items: lines.filter(({ id }) => !closed.has(id)) }
    : undefined
}

if (takesHook("cartPromotionContext")) {
  updateCartPromotionsWorkflow.hooks.setPromotionContext(
    async ({ cart }) => new StepResponse(withoutClosedCombos(cart))
  )
}
