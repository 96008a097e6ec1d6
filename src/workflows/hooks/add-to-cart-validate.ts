import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { addToCartWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { refuseBareCombos } from "../combo/bare-combos"
import { readLineCombo } from "../combo/line-combo"
import { checkLineQuantities } from "../unit/check-line-quantities"

type Added = {
  variant_id?: string | null
  quantity?: unknown
  unit_price?: unknown
  metadata?: Record<string, unknown> | null
}

/**
 * Added lines: no combo's own variant, and quantities as the unit wants them.
 * What is added joins the line that is there, so the sum is checked. Lines
 * that the suite makes for a deal follow the deal's rules. Exported for hosts
 * that take the hook themselves.
 */
export async function validateAddToCart(
  input: { cart_id: string; items?: Added[] },
  cart: { locale?: string | null },
  container: MedusaContainer
): Promise<void> {
  const items = (input.items ?? [])
    .filter((item) => item.variant_id)
    .filter((item) => item.unit_price === undefined || !readLineCombo(item))
  if (featureOn("combos")) {
    const ids = items.map((item) => item.variant_id)
    await refuseBareCombos(container, ids, cart.locale)
  }
  if (!featureOn("units")) {
    return
  }
  const present = items.length
    ? await container.resolve(Modules.CART).listLineItems({
        cart_id: input.cart_id,
        variant_id: items.flatMap((item) => item.variant_id ?? []),
      })
    : []
  const lines = items.map((item, index) => {
    const added = Number(item.quantity ?? 1)
    const there = present
      .filter((line) => line.variant_id === item.variant_id)
      .filter((line) => !line.is_custom_price)
    return {
      variant_id: item.variant_id,
      // A fraction is named as it came, not with what is there.
      quantity: Number.isInteger(added)
        ? MathBN.sum(added, ...there.map((line) => line.quantity)).toNumber()
        : added,
      line: there[0]?.title ?? `items.${index}`,
      field: `items.${index}.quantity`,
    }
  })
  await checkLineQuantities(container, lines, cart.locale)
}

if (takesHook("addToCartValidate")) {
  addToCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
    await validateAddToCart(
      input,
      cart as { locale?: string | null },
      container
    )
  })
}
