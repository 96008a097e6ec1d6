import assert from "node:assert/strict"
import { buy } from "../groceries.mjs"
import { SUITE } from "../host.mjs"

const REFUSED = "refused@example.com"
const SENTENCE = "The host refuses this customer."

/** A host that needs a hook of the core which the suite takes. */
export const HOOK_FILE = "src/workflows/hooks/complete-cart.ts"
export const HOOK_OPTIONS = { hooks: { completeCartValidate: false } }
export const HOOK_SOURCE = `import { MedusaError } from "@medusajs/framework/utils"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import {
  undoValidateCompleteCart,
  validateCompleteCart,
  type CompleteCartClaims,
} from "${SUITE}/workflows"

completeCartWorkflow.hooks.validate(
  async ({ cart }, { container }) => {
    if (cart.email === "${REFUSED}") {
      throw new MedusaError("not_allowed", "${SENTENCE}")
    }
    const claims = await validateCompleteCart(cart, container)
    return new StepResponse(undefined, claims)
  },
  async (claims: CompleteCartClaims | undefined, { container }) =>
    undoValidateCompleteCart(claims, container)
)
`

/** @type {import("./index.mjs").Step} */
export const hookOfHost = {
  title: "a hook that is left to the host is his, ours is called from it",
  async run({ storefront, shop }) {
    const customer = storefront()
    const { products } = await customer.store.product.list({
      fields: "id,*variants",
      limit: 1,
    })
    const lines = [{ variant_id: products[0].variants[0].id, quantity: 1 }]
    await assert.rejects(buy(customer, shop, lines, { email: REFUSED }), {
      message: SENTENCE,
    })
    const order = await buy(customer, shop, lines)
    assert.match(order.id, /^order_/)
  },
}
