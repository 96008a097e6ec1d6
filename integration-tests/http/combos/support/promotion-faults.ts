import { readLineCombo } from "../../../../src"
import { sumOf, type CartAnswer } from "./cart-answer"
import type { ModelCart } from "./model-cart"
import { DECIMALS } from "./reference"

/**
 * Promotions see plain lines and the lines of deals that allow them, as if
 * nothing else were in the cart. Looks at carts with one promotion: of several
 * the core takes one after the other.
 */
export function promotionFaults(cart: CartAnswer, model: ModelCart): string[] {
  const codes = cart.promotions.map(({ code }) => code)
  const priced = codes.filter((code) => code !== "FREESHIP")
  if (priced.length > 1) {
    return []
  }
  const open = cart.items.filter((line) => {
    const id = readLineCombo(line)?.combo_id
    return !id || allowing(model).includes(id)
  })
  const decimals = DECIMALS[model.currency]
  const sum = Number(sumOf(open, decimals)) / 10 ** decimals
  const discount = cart.item_discount_total
  const wanted = expected(priced[0], model, open, sum)
  const faults =
    wanted === null || Math.abs(discount - wanted) < 1e-6
      ? []
      : [`${codes.join(", ")} take ${discount} off instead of ${wanted}`]
  if (codes.includes("FREESHIP") && cart.shipping_total > 1e-9) {
    faults.push(`free delivery costs ${cart.shipping_total}`)
  }
  return faults
}

function expected(
  code: string | undefined,
  model: ModelCart,
  open: CartAnswer["items"],
  sum: number
): number | null {
  const [, tea, juice] = model.shop.deli.parts
  const pieces = (variantId: string) =>
    open
      .filter((line) => line.variant_id === variantId)
      .reduce((all, line) => all + Number(line.quantity), 0)
  switch (code) {
    case undefined:
      return 0
    case "TEN":
      return sum / 10
    case "FIVE":
      return model.currency === "sar" ? Math.min(5, sum) : null
    case "BUYTEA":
      return pieces(tea.variant_id) < 2 || !pieces(juice.variant_id) ? 0 : null
    default:
      return null
  }
}

function allowing({ shop }: ModelCart): string[] {
  return Object.values(shop.deli.combos)
    .filter((combo) => combo.allow_promotions)
    .map(({ id }) => id)
}
