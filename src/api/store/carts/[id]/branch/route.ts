import { defineFileConfig } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../../../lib/http/locale"
import { route } from "../../../../../lib/http/route"
import { messageIn } from "../../../../../lib/i18n/translate"
import { featureOn, restsWithout } from "../../../../../suite-options"
import { setCartCombosWorkflow } from "../../../../../workflows/combo/workflows/set-cart-combos"
import { moveCartToBranchWorkflow } from "../../../../../workflows/delivery/workflows/move-cart"
import { askedCart } from "../../refetch"
import { moveStoreCartToBranch } from "./contract"

defineFileConfig(restsWithout("delivery"))

export const POST = route(
  moveStoreCartToBranch,
  async ({ req, scope, params, body }) => {
    const cart_id = params.id
    const { result } = await moveCartToBranchWorkflow(scope).run({
      input: { cart_id, ...body },
    })
    const repaired = featureOn("combos")
      ? await setCartCombosWorkflow(scope).run({
          input: { cart_id, mode: "repair" },
        })
      : undefined
    const language = requestLanguage(req)
    return {
      ...result,
      cart: await askedCart(req, cart_id),
      left_combos: (repaired?.result.removed ?? []).map(
        ({ code, params, ...instance }) => ({
          ...instance,
          code,
          message: messageIn(language, code, params),
        })
      ),
    }
  }
)
