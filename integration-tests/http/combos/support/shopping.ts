import { readLineCombo } from "../../../../src"
import type { Answer, Call, Json } from "../../../support/app"
import type { Shop } from "../../../support/shop"
import { readCart, sumOf, type CartAnswer, type CartLine } from "./cart-answer"

type CartData = { cart: CartAnswer; instance_id: string; message: string }

export type Selection = {
  slot_id: string
  choice_id: string
  quantity?: number
}

/** What a shopper does with a cart; failures are thrown. */
export type Shopping = ReturnType<typeof shopping>

/** @param app `call` and `shop` exist inside tests only */
export function shopping(app: { call: Call; shop: Shop }) {
  const post = async (path: string, body: object): Promise<CartData> => {
    const { status, data } = await app.call<CartData>("guest", "POST", path, {
      body,
    })
    if (status !== 200) {
      throw new Error(`${path}: ${status} ${JSON.stringify(data)}`)
    }
    return data
  }
  return {
    async newCart(body: object = {}): Promise<string> {
      const data = await post("/store/carts", {
        region_id: app.shop.regionId,
        ...body,
      })
      return data.cart.id
    },
    /** @returns the cart and the deal's instance */
    async addCombo(
      cartId: string,
      combo: { id: string },
      quantity = 1,
      selections: Selection[] = []
    ): Promise<{ cart: CartAnswer; instance: string }> {
      const { cart, instance_id } = await post(
        `/store/carts/${cartId}/combos`,
        { combo_id: combo.id, quantity, selections }
      )
      return { cart, instance: instance_id }
    },
    async addLine(
      cartId: string,
      variant_id: string,
      quantity = 1
    ): Promise<CartAnswer> {
      const path = `/store/carts/${cartId}/line-items`
      return (await post(path, { variant_id, quantity })).cart
    },
    update: (cartId: string, body: object) =>
      app.call<CartData>("guest", "POST", `/store/carts/${cartId}`, { body }),
    refresh: (
      cartId: string
    ): Promise<
      Answer<{
        cart: CartAnswer
        removed: { instance_id: string; code: string; message: string }[]
      }>
    > =>
      app.call("guest", "POST", `/store/carts/${cartId}/refresh-combos`, {
        body: {},
      }),
    read: (cartId: string): Promise<CartAnswer> => readCart(app.call, cartId),
    /** The price of a combo's product on any storefront. */
    async shownPrice(productId: string): Promise<number> {
      const path = `/store/products/${productId}?region_id=${app.shop.regionId}&fields=*variants.calculated_price`
      const { data } = await app.call<{
        product: {
          variants: { calculated_price: { calculated_amount: number } }[]
        }
      }>("guest", "GET", path)
      return data.product.variants[0].calculated_price.calculated_amount
    },
    /** What the merchant changes. */
    async merchant(path: string, body: object): Promise<Json> {
      const { status, data } = await app.call("admin", "POST", path, { body })
      if (status !== 200) {
        throw new Error(`${path}: ${status} ${JSON.stringify(data)}`)
      }
      return data
    },
  }
}

/** The lines of a deal; of all deals without an instance. */
export function dealLines(
  { items }: { items: CartLine[] },
  instance?: string
): CartLine[] {
  return items.filter((line) => {
    const combo = readLineCombo(line)
    return combo && (!instance || combo.instance_id === instance)
  })
}

export function plainLines({ items }: { items: CartLine[] }): CartLine[] {
  return items.filter((line) => !readLineCombo(line))
}

/** What the lines of a deal charge, in minor units. */
export function charged(
  cart: { items: CartLine[] },
  instance: string,
  decimals = 2
): bigint {
  return sumOf(dealLines(cart, instance), decimals)
}
