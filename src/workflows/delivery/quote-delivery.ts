import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type { Point } from "../../modules/delivery/constants"
import { currencyDecimals, storeCurrencies } from "../../queries/currencies"
import { textsOf } from "../../queries/combo/texts"
import {
  loadCartGoods,
  locationsOfChannels,
} from "../../queries/delivery/pricing/cart-goods"
import { priceDelivery } from "../../queries/delivery/pricing/price-delivery"
import { storeQuote } from "../../queries/delivery/pricing/quotes"
import { servingZones } from "../../queries/delivery/pricing/serving-zones"
import { pricingContext } from "../../queries/store-pricing"
import { suiteOptions } from "../../suite-options"

export type QuoteInput = {
  location: Point & { accuracy?: number }
  cart_id?: string
  /** Without a cart: which currency. */
  region_id?: string
  currency_code?: string
  /** Whether what is charged for cash is in the fee. */
  cash?: boolean
  /** Of the caller's key. */
  sales_channel_ids: string[]
  locale?: string
}

/**
 * Fee and time for a point, written down and honoured for some minutes. One
 * row is all that is written, at the end: there is nothing to take back.
 *
 * @throws SuiteError 404 for a cart that is not there, 422 that says why
 * nothing can be delivered
 */
export async function quoteDelivery(
  container: MedusaContainer,
  input: QuoteInput
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const options = suiteOptions().delivery
  const goods = input.cart_id
    ? await cartGoods(container, input.cart_id, options.weightUnit)
    : { ...(await currencyOf(container, input)), subtotal: "0", weight: "0" }
  const channels =
    "sales_channel_id" in goods && goods.sales_channel_id
      ? [goods.sales_channel_id]
      : input.sales_channel_ids
  const locationIds = await locationsOfChannels(knex, channels)
  const { accuracy = null, ...point } = input.location
  const at = new Date()
  const cash = input.cash ?? false
  const { offer, problem } = await priceDelivery(
    knex,
    options,
    { ...goods, point, locationIds, cartId: input.cart_id, cash, at },
    (error) => logger.warn(`routing: ${String(error)}`)
  )
  if (problem) {
    const nobodyHere = ["delivery_outside", "delivery_nowhere"]
    const elsewhere =
      nobodyHere.includes(problem.code) && (await servingZones(knex, point))
    const code = elsewhere && elsewhere.length ? OTHER_BRANCH : problem.code
    throw new SuiteError("unprocessable", code, problem.params)
  }
  const { zone, route, fee, minutes } = offer
  const quote = await storeQuote(knex, {
    ...goods,
    ...point,
    accuracy,
    cart_id: input.cart_id ?? null,
    cash,
    offer,
    at,
    minutes: options.quoteMinutes,
  })
  return {
    id: quote.id,
    cart_id: input.cart_id ?? null,
    location: { ...point, accuracy },
    branch: { location_id: zone.location_id },
    zone: { id: zone.id, name: await zoneName(container, zone, input.locale) },
    currency_code: goods.currency_code,
    amount: Number(fee.amount),
    parts: fee.parts.map(({ part, amount }) => ({
      part,
      amount: Number(amount),
    })),
    minimum_order: numberOrNull(offer.tariff.minimum_order),
    free_above: numberOrNull(offer.tariff.free_above),
    minutes,
    promised_at: new Date(at.getTime() + minutes * 60_000).toISOString(),
    distance: Math.round(route.distance),
    duration: Math.round(route.duration),
    routing: route.source,
    weight: Number(goods.weight),
    valid_until: quote.valid_until.toISOString(),
  }
}

const OTHER_BRANCH = "delivery_other_branch"

async function cartGoods(
  container: MedusaContainer,
  id: string,
  weightUnit: "g" | "kg"
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const goods = await loadCartGoods(knex, id, weightUnit)
  if (!goods) {
    throw new SuiteError("not_found", "not_found", { entity: "cart", id })
  }
  if (goods.completed) {
    throw new SuiteError("not_allowed", "cart_completed", { id })
  }
  return goods
}

async function currencyOf(container: MedusaContainer, input: QuoteInput) {
  const context = await pricingContext(container, input)
  const [main] = context ? [] : await storeCurrencies(container)
  const currency_code = context?.currency_code ?? main ?? "usd"
  const decimals = await currencyDecimals(container, currency_code)
  return { currency_code, decimals }
}

async function zoneName(
  container: MedusaContainer,
  zone: { id: string; name: string },
  locale: string | undefined
): Promise<string> {
  const texts = locale ? await textsOf(container, [zone.id]) : undefined
  return texts?.get(zone.id)?.[locale ?? ""]?.name ?? zone.name
}

function numberOrNull(amount: string | undefined): number | null {
  return amount === undefined ? null : Number(amount)
}
