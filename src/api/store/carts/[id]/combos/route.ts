import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../lib/http/route"
import { restsWithout } from "../../../../../suite-options"
import { setCartCombosWorkflow } from "../../../../../workflows/combo/workflows/set-cart-combos"
import { askedCart } from "../../refetch"
import { addStoreCartCombo } from "./contract"

defineFileConfig(restsWithout("combos"))

export const POST = route(
  addStoreCartCombo,
  async ({ req, scope, params, body }) => {
    const { result } = await setCartCombosWorkflow(scope).run({
      input: { cart_id: params.id, add: [body] },
    })
    return {
      cart: await askedCart(req, params.id),
      instance_id: result.added[0],
    }
  }
)
