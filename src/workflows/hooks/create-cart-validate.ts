import type { MedusaContainer } from "@medusajs/framework/types"
import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { refuseBareCombos } from "../combo/bare-combos"
import { checkLineQuantities } from "../unit/check-line-quantities"

type Input = {
  locale?: string | null
  items?: { variant_id?: string | null; quantity?: unknown }[]
}

/** Lines of a cart that is made with items. */
export async function validateCreateCart(
  input: Input,
  container: MedusaContainer
): Promise<void> {
  if (featureOn("combos")) {
    const ids = (input.items ?? []).map((item) => item.variant_id)
    await refuseBareCombos(container, ids, input.locale)
  }
  if (!featureOn("units")) {
    return
  }
  const lines = (input.items ?? []).map((item, index) => ({
    variant_id: item.variant_id,
    quantity: Number(item.quantity ?? 1),
    line: `items.${index}`,
    field: `items.${index}.quantity`,
  }))
  await checkLineQuantities(container, lines, input.locale)
}

if (takesHook("createCartValidate")) {
  createCartWorkflow.hooks.validate(async ({ input }, { container }) => {
    await validateCreateCart(input as Input, container)
  })
}
