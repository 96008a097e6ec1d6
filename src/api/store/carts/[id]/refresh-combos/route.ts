import { defineFileConfig } from "@medusajs/framework/utils"
import { requestLanguage } from "../../../../../lib/http/locale"
import { route } from "../../../../../lib/http/route"
import { messageIn } from "../../../../../lib/i18n/translate"
import { restsWithout } from "../../../../../suite-options"
import { setCartCombosWorkflow } from "../../../../../workflows/combo/workflows/set-cart-combos"
import { refreshStoreCartCombos } from "../combos/contract"
import { askedCart } from "../../refetch"

defineFileConfig(restsWithout("combos"))

export const POST = route(
  refreshStoreCartCombos,
  async ({ req, scope, params }) => {
    const { result } = await setCartCombosWorkflow(scope).run({
      input: { cart_id: params.id, mode: "repair" },
    })
    const language = requestLanguage(req)
    return {
      cart: await askedCart(req, params.id),
      removed: result.removed.map(({ code, params, ...instance }) => ({
        ...instance,
        code,
        message: messageIn(language, code, params),
      })),
    }
  }
)
