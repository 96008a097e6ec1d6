import type { Call } from "../../../support/app"

/** A line as the Store API answers it, what these tests read of it. */
export type CartLine = {
  id: string
  variant_id: string
  title: string
  quantity: number
  unit_price: number
  metadata: Record<string, unknown> | null
  adjustments?: { amount: number; code: string }[]
}

export type CartAnswer = {
  id: string
  currency_code: string
  locale: string | null
  items: CartLine[]
  shipping_methods: { id: string }[]
  promotions: { code: string }[]
  total: number
  item_total: number
  original_item_total: number
  item_discount_total: number
  shipping_total: number
}

/** Reads a cart as any storefront does. */
export async function readCart(call: Call, id: string): Promise<CartAnswer> {
  const { status, data } = await call<{ cart: CartAnswer }>(
    "guest",
    "GET",
    `/store/carts/${id}`
  )
  if (status !== 200) {
    throw new Error(`No cart ${id}: ${status} ${JSON.stringify(data)}`)
  }
  return data.cart
}

/** Σ quantity × unit price, in minor units. */
export function sumOf(
  lines: Pick<CartLine, "quantity" | "unit_price">[],
  decimals: number
): bigint {
  return lines.reduce(
    (sum, line) =>
      sum + BigInt(line.quantity) * inMinor(line.unit_price, decimals),
    0n
  )
}

/** @throws Error for a price that is no whole number of minor units */
export function inMinor(amount: number, decimals: number): bigint {
  const scaled = Number(amount) * 10 ** decimals
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) {
    throw new Error(`${amount} is no whole number of minor units`)
  }
  return BigInt(Math.round(scaled))
}
