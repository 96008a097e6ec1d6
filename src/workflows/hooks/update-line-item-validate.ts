import type { MedusaContainer } from "@medusajs/framework/types"
import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { checkLineQuantities } from "../unit/check-line-quantities"

type Input = { item_id: string; update: { quantity?: unknown } }

type Cart = {
  locale?: string | null
  items?: { id: string; title: string; variant_id?: string | null }[]
}

/** The new quantity of a line; 0 takes the line out and is always right. */
export async function validateUpdateLineItem(
  input: Input,
  cart: Cart,
  container: MedusaContainer
): Promise<void> {
  const { quantity } = input.update
  const item = cart.items?.find((candidate) => candidate.id === input.item_id)
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
