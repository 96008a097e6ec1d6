import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { MethodAddress } from "../../queries/delivery/pricing/asked-point"
import { loadCartGoods } from "../../queries/delivery/pricing/cart-goods"
import { priceMethod } from "../../queries/delivery/pricing/price-method"
import { suiteOptions } from "../../suite-options"
import { localDeliveryOptions } from "./check-cart-delivery"
import { DELIVERY_KEY, readDeliveryPoint } from "./delivery-point"

export type MethodData = { id: string; data: Record<string, unknown> }

/**
 * Deliveries of a cart whose fee changes with the way of paying: with what
 * their shipping methods are to keep. Reads only.
 */
export async function planCash(
  container: MedusaContainer,
  cartId: string,
  cash: boolean
): Promise<MethodData[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "completed_at", "shipping_address.*", "shipping_methods.*"],
    filters: { id: cartId },
  })
  const [cart] = data as unknown as {
    completed_at: string | null
    shipping_address: MethodAddress | null
    shipping_methods: (MethodData & {
      shipping_option_id: string | null
      amount: number
    })[]
  }[]
  const methods = (cart?.shipping_methods ?? []).filter(
    (method) => readDeliveryPoint(method) !== null
  )
  if (!cart || cart.completed_at || !methods.length) {
    return []
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const options = suiteOptions().delivery
  const [branches, goods] = await Promise.all([
    localDeliveryOptions(
      knex,
      methods.flatMap(({ shipping_option_id }) => shipping_option_id ?? [])
    ),
    loadCartGoods(knex, cartId, options.weightUnit),
  ])
  const changed: MethodData[] = []
  for (const { id, data, amount, shipping_option_id } of methods) {
    const locationId = branches.get(shipping_option_id ?? "")
    const price =
      goods &&
      locationId &&
      (await priceMethod(knex, options, {
        goods,
        locationId,
        data,
        address: cart.shipping_address,
        at: new Date(),
        cash,
      }))
    if (price && !price.problem && !MathBN.eq(price.amount, amount)) {
      const kept = data[DELIVERY_KEY] as object
      changed.push({ id, data: { ...data, [DELIVERY_KEY]: { ...kept, cash } } })
    }
  }
  return changed
}
