import type { MedusaContainer } from "@medusajs/framework/types"
import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import { comboLines, type CartLine } from "../combo/cart-of-combos"
import { checkLineQuantities } from "../unit/check-line-quantities"

type Input = { item_id: string; update: { quantity?: unknown } }

type Cart = {
  locale?: string | null
  items?: CartLine[]
}

/**
 * The new quantity of a line; 0 takes the line out and is always right, but
 * for a line of a deal, which changes with the whole deal only.
 */
export async function validateUpdateLineItem(
  input: Input,
  cart: Cart,
  container: MedusaContainer
): Promise<void> {
  const { quantity } = input.update
  const item = cart.items?.find((candidate) => candidate.id === input.item_id)
  const [ofDeal] = item && featureOn("combos") ? comboLines([item]) : []
  if (ofDeal) {
    throw new SuiteError(
      "not_allowed",
      "combo_line_fixed",
      { title: ofDeal.title, combo: ofDeal.combo.title },
      [],
      languageOf(cart.locale)
    )
  }
  if (!featureOn("units") || !item || quantity === undefined || !quantity) {
    return
  }
  const line = {
    variant_id: item.variant_id,
    quantity: Number(quantity),
    line: item.title,
    field: "quantity",
  }
  await checkLineQuantities(container, [line], cart.locale)
}

if (takesHook("updateLineItemInCartValidate")) {
  updateLineItemInCartWorkflow.hooks.validate(
    async ({ input, cart }, { container }) => {
      await validateUpdateLineItem(input as Input, cart as Cart, container)
    }
  )
}
