import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { featureOn, takesHook } from "../../suite-options"
import { itemsOfVariants } from "../../queries/stock/items-of-variants"
import { comboLines, type CartLine } from "../combo/cart-of-combos"
import { checkCartCombos } from "../combo/check-cart-combos"
import { claimUses, deleteUses } from "../combo/combo-uses"
import {
  checkCartCash,
  type CashCart,
  paysCash,
} from "../delivery/check-cart-cash"
import {
  checkCartDelivery,
  type CartToDeliver,
} from "../delivery/check-cart-delivery"
import { checkCartStock } from "../stock/check-cart-stock"
import { takeTurn } from "../stock/take-turn"
import { checkLineQuantities } from "../unit/check-line-quantities"

type Cart = Omit<CashCart, "shipping_methods"> & {
  id: string
  completed_at?: string | Date | null
  sales_channel_id?: string | null
  items?: CartLine[] | null
} & Pick<CartToDeliver, "shipping_address" | "shipping_methods">

/** What the check wrote down, to be taken back when the order fails. */
export type CompleteCartClaims = { combo_use_ids: string[] }

/**
 * What a cart must fulfil to become an order. Exported for hosts that take
 * the hook themselves: give what it returns to `undoValidateCompleteCart` in
 * the hook's compensation. It passes for a cart that is an order already: the
 * core asks again when the same cart is completed twice.
 */
export async function validateCompleteCart(
  cart: Cart,
  container: MedusaContainer
): Promise<CompleteCartClaims> {
  if (cart.completed_at) {
    return { combo_use_ids: [] }
  }
  if (featureOn("units")) {
    await checkLineQuantities(
      container,
      (cart.items ?? [])
        .map((item, index) => ({ item, field: `items.${index}.quantity` }))
        // What a deal is made of is the deal's rule, not the unit's.
        .filter(({ item }) => !comboLines([item]).length)
        .map(({ item, field }) => ({
          variant_id: item.variant_id,
          quantity: item.quantity,
          line: item.title,
          field,
        })),
      cart.locale
    )
  }
  if (featureOn("delivery")) {
    await checkCartCash(container, cart)
    const cash = paysCash(cart)
    await checkCartDelivery(container, cart, cash)
  }
  if (featureOn("stock")) {
    const items = await itemsOfVariants(
      container,
      (cart.items ?? []).flatMap((item) => item.variant_id ?? [])
    )
    await takeTurn(container, cart.id, items)
  }
  const deals = featureOn("combos")
    ? await checkCartCombos(container, cart)
    : []
  if (featureOn("stock")) {
    await checkCartStock(container, cart)
  }
  return {
    combo_use_ids: deals.length ? await claimUses(container, cart, deals) : [],
  }
}

/** Takes back what `validateCompleteCart` wrote. */
export async function undoValidateCompleteCart(
  claims: CompleteCartClaims | undefined,
  container: MedusaContainer
): Promise<void> {
  await deleteUses(container, claims?.combo_use_ids ?? [])
}

if (takesHook("completeCartValidate")) {
  completeCartWorkflow.hooks.validate(
    async ({ cart }, { container }) => {
      const claims = await validateCompleteCart(cart as Cart, container)
      return new StepResponse(undefined, claims)
    },
    async (claims: CompleteCartClaims | undefined, { container }) =>
      undoValidateCompleteCart(claims, container)
  )
}
