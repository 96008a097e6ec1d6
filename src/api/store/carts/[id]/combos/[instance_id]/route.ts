import { defineFileConfig } from "@medusajs/framework/utils"
import { route } from "../../../../../../lib/http/route"
import { restsWithout } from "../../../../../../suite-options"
import { setCartCombosWorkflow } from "../../../../../../workflows/combo/workflows/set-cart-combos"
import { askedCart } from "../../../refetch"
import { deleteStoreCartCombo, updateStoreCartCombo } from "../contract"

defineFileConfig(restsWithout("combos"))

export const POST = route(
  updateStoreCartCombo,
  async ({ req, scope, params, body }) => {
    const { id, instance_id } = params
    await setCartCombosWorkflow(scope).run({
      input: { cart_id: id, change: [{ instance_id, ...body }] },
    })
    return { cart: await askedCart(req, id), instance_id }
  }
)

export const DELETE = route(
  deleteStoreCartCombo,
  async ({ req, scope, params }) => {
    const { id, instance_id } = params
    await setCartCombosWorkflow(scope).run({
      input: { cart_id: id, remove: [instance_id] },
    })
    return {
      id: instance_id,
      object: "combo",
      deleted: true,
      parent: await askedCart(req, id),
    }
  }
)
