import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"
import { LOCAL_DELIVERY_PROVIDER } from "../../providers/local-delivery/constants"
import type { MethodAddress } from "../../queries/delivery/pricing/asked-point"
import { loadCartGoods } from "../../queries/delivery/pricing/cart-goods"
import type { DeliveryProblem } from "../../queries/delivery/pricing/price-delivery"
import {
  priceMethod,
  type MethodAsked,
} from "../../queries/delivery/pricing/price-method"
import { suiteOptions } from "../../suite-options"

type Method = {
  shipping_option_id?: string | null
  amount?: BigNumberInput
  raw_amount?: { value: string } | null
  data?: Record<string, unknown> | null
}

/** A cart as the core hands it to its hooks. */
export type CartToDeliver = {
  id: string
  locale?: string | null
  shipping_address?: MethodAddress | null
  shipping_methods?: Method[] | null
}

/** Shipping options of the local delivery, each with its branch. */
export async function localDeliveryOptions(
  knex: Knex,
  optionIds: readonly string[]
): Promise<Map<string, string>> {
  if (!optionIds.length) {
    return new Map()
  }
  const { rows } = await knex.raw<{
    rows: { id: string; location_id: string }[]
  }>(
    `select option.id, link.stock_location_id as location_id
     from shipping_option option
     join service_zone zone on zone.id = option.service_zone_id
     join location_fulfillment_set link
       on link.fulfillment_set_id = zone.fulfillment_set_id
       and link.deleted_at is null
     where option.id = any(?::text[]) and option.provider_id = ?
       and option.deleted_at is null`,
    [[...optionIds], LOCAL_DELIVERY_PROVIDER]
  )
  return new Map(rows.map(({ id, location_id }) => [id, location_id]))
}

/**
 * Says in a clear sentence why a delivery cannot be added: the core would
 * only say that the option has no price.
 * @throws SuiteError 400
 */
export async function checkDeliveryMethods(
  container: MedusaContainer,
  cart: CartToDeliver,
  options: { id: string; data?: Record<string, unknown> | null }[]
): Promise<void> {
  const methods = options.map(({ id, data }) => ({
    shipping_option_id: id,
    data,
  }))
  await eachDelivery(container, cart, methods)
}

/**
 * At completion: the delivery is possible still, and costs what the cart
 * says. The core does not price it anew then.
 *
 * @param cash whether the cart is paid at the door
 * @throws SuiteError 400 `delivery_fee_changed`, or why nothing can be
 * delivered
 */
export async function checkCartDelivery(
  container: MedusaContainer,
  cart: CartToDeliver,
  cash: boolean
): Promise<void> {
  const methods = cart.shipping_methods ?? []
  await eachDelivery(container, cart, methods, cash, (method, price) => {
    const before = method.raw_amount?.value ?? method.amount ?? 0
    return MathBN.eq(before, price.amount)
      ? null
      : {
          code: "delivery_fee_changed",
          params: {
            before: MathBN.convert(before).toFixed(),
            now: price.amount,
            currency: price.currency_code.toUpperCase(),
          },
        }
  })
}

async function eachDelivery<T extends Method>(
  container: MedusaContainer,
  cart: CartToDeliver,
  methods: T[],
  cash?: boolean,
  judge: (
    method: T,
    price: { amount: string; currency_code: string }
  ) => DeliveryProblem | null = () => null
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const branches = await localDeliveryOptions(
    knex,
    methods.flatMap(({ shipping_option_id }) => shipping_option_id ?? [])
  )
  if (!branches.size) {
    return
  }
  const options = suiteOptions().delivery
  const goods = await loadCartGoods(knex, cart.id, options.weightUnit)
  if (!goods) {
    return
  }
  for (const method of methods) {
    const locationId = branches.get(method.shipping_option_id ?? "")
    if (locationId) {
      const asked: MethodAsked = {
        goods,
        locationId,
        data: method.data,
        address: cart.shipping_address,
        at: new Date(),
        cash,
      }
      const price = await priceMethod(knex, options, asked)
      const problem =
        price.problem ??
        judge(method, {
          amount: price.amount,
          currency_code: goods.currency_code,
        })
      if (problem) {
        throw new SuiteError(
          "not_allowed",
          problem.code,
          problem.params,
          [],
          languageOf(cart.locale)
        )
      }
    }
  }
}
