import type { MedusaContainer } from "@medusajs/framework/types"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { checkCartStock } from "../stock/check-cart-stock"
import { checkLineQuantities } from "../unit/check-line-quantities"

type Cart = {
  completed_at?: string | Date | null
  locale?: string | null
  sales_channel_id?: string | null
  items?:
    | {
        title: string
        variant_id?: string | null
        quantity: number
      }[]
    | null
}

/**
 * What a cart must fulfil to become an order. Exported for hosts that take
 * the hook themselves. It passes for a cart that is an order already: the
 * core asks again when the same cart is completed twice.
 */
export async function validateCompleteCart(
  cart: Cart,
  container: MedusaContainer
): Promise<void> {
  if (cart.completed_at) {
    return
  }
  if (featureOn("units")) {
    await checkLineQuantities(
      container,
      (cart.items ?? []).map((item, index) => ({
        variant_id: item.variant_id,
        quantity: item.quantity,
        line: item.title,
        field: `items.${index}.quantity`,
      })),
      cart.locale
    )
  }
  if (featureOn("stock")) {
    await checkCartStock(container, cart)
  }
}

if (takesHook("completeCartValidate")) {
  completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
    await validateCompleteCart(cart as Cart, container)
  })
}
