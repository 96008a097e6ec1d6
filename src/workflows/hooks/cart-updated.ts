import type { MedusaContainer } from "@medusajs/framework/types"
import { updateCartWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { instancesOfCart } from "../combo/cart-of-combos"
import { setCartCombosWorkflow } from "../combo/workflows/set-cart-combos"

/**
 * Key of `additional_data` under which a change says which promotion codes
 * the cart is to have: the hook does not see them otherwise.
 */
export const PROMO_CODES_KEY = "saptmarkets_promo_codes"

/** The cart as the core hands it to the hook: read before its promotions. */
type CartBefore = {
  id: string
  completed_at?: string | Date | null
  promotions?: ({ code?: string | null } | null)[] | null
}

/**
 * After a change of the cart its deals get their lines again: the core
 * deletes lines with a price of their own when the region changes, and other
 * prices hold for another region, customer or language. The core also drops
 * promotions that nothing in the cart takes, which the deals may have taken.
 * Exported for hosts that take the hook themselves.
 *
 * @param step key of the hook's step: the workflow runs as a part of the one
 * that holds the cart's lock
 * @param additionalData of the change
 */
export async function keepCartCombos(
  cart: CartBefore,
  container: MedusaContainer,
  step: { idempotencyKey: string },
  additionalData?: Record<string, unknown>
): Promise<void> {
  if (!featureOn("combos") || cart.completed_at) {
    return
  }
  const instances = await instancesOfCart(container, cart.id)
  if (instances.length) {
    await setCartCombosWorkflow(container).run({
      input: {
        cart_id: cart.id,
        mode: "keep",
        promo_codes:
          (additionalData?.[PROMO_CODES_KEY] as string[] | undefined) ??
          (cart.promotions ?? []).flatMap((promotion) => promotion?.code ?? []),
      },
      context: { parentStepIdempotencyKey: step.idempotencyKey },
    })
  }
}

if (takesHook("cartUpdated")) {
  updateCartWorkflow.hooks.cartUpdated(
    async ({ cart, additional_data }, context) => {
      await keepCartCombos(
        cart as CartBefore,
        context.container,
        context,
        additional_data
      )
    }
  )
}
