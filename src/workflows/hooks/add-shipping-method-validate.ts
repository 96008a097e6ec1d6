import type { MedusaContainer } from "@medusajs/framework/types"
import { addShippingMethodToCartWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { checkDeliveryMethods } from "../delivery/check-cart-delivery"

type Input = {
  options?: { id: string; data?: Record<string, unknown> | null }[]
}
type Cart = Parameters<typeof checkDeliveryMethods>[1]

/**
 * Says why a delivery cannot be added. Exported for hosts that take the hook
 * themselves.
 */
export async function validateAddShippingMethod(
  input: Input,
  cart: Cart,
  container: MedusaContainer
): Promise<void> {
  if (featureOn("delivery")) {
    await checkDeliveryMethods(container, cart, input.options ?? [])
  }
}

if (takesHook("addShippingMethodValidate")) {
  addShippingMethodToCartWorkflow.hooks.validate(
    async ({ input, cart }, { container }) => {
      await validateAddShippingMethod(input as Input, cart as Cart, container)
    }
  )
}
