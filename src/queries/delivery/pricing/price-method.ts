import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Point } from "../../../modules/delivery/constants"
import {
  deliveryFee,
  missingToMinimum,
} from "../../../modules/delivery/rules/fee"
import { plainName } from "../../../modules/delivery/rules/place-name"
import type { SuiteOptions } from "../../../options"
import type { DeliveryPoint } from "../../../workflows/delivery/delivery-point"
import {
  askedPoint,
  isValid,
  locate,
  type AskedPoint,
  type MethodAddress,
} from "./asked-point"
import { keep } from "./agreed-point"
import { locationsOfChannels, type CartGoods } from "./cart-goods"
import { cityFee } from "./city-fee"
import {
  priceDelivery,
  type DeliveryOffer,
  type DeliveryProblem,
} from "./price-delivery"
import type { QuoteRow } from "./quotes"
import { servingZones } from "./serving-zones"

export type MethodAsked = {
  goods: CartGoods
  /** Branch that the shipping option belongs to. */
  locationId: string
  data: Record<string, unknown> | null | undefined
  address: MethodAddress | null | undefined
  at: Date
  /** Whether it is paid at the door; what the method keeps when absent. */
  cash?: boolean
}

export type MethodPrice =
  | {
      amount: string
      point: DeliveryPoint
      /** Fresh: of no quote that is honoured. */
      offer: DeliveryOffer | null
      problem?: undefined
    }
  | { problem: DeliveryProblem }

type Options = SuiteOptions["delivery"]

/**
 * What a shipping method of the local delivery costs now, and what it is to
 * keep: for the fulfilment provider and the checks around it. While a quote of
 * this cart and point is valid, its rules hold, whatever the zone says now.
 */
export async function priceMethod(
  knex: Knex,
  options: Options,
  input: MethodAsked,
  warn?: (error: unknown) => void
): Promise<MethodPrice> {
  const { goods, locationId, data, address, at } = input
  const result = await askedPoint(
    knex,
    data,
    address,
    options.geocoder,
    goods.cart_id
  )
  if (result.problem) {
    return result
  }
  const asked = { ...result.asked, cash: input.cash ?? result.asked.cash }
  const { point } = asked
  if (!point) {
    return cityFee(knex, input, asked)
  }
  const elsewhere = () => isElsewhere(knex, options, input, { ...asked, point })
  const quote = honoured(asked, point, input)
  if (quote) {
    const far = await elsewhere()
    return far
      ? refuseAddress(quote.zone_name ?? quote.zone_id, address)
      : priceQuote(quote, asked, input)
  }
  const { offer, problem } = await priceDelivery(
    knex,
    options,
    {
      ...goods,
      point,
      cartId: goods.cart_id,
      locationIds: asked.kept
        ? [locationId]
        : await locationsOfChannels(knex, [goods.sales_channel_id ?? ""]),
      cash: asked.cash,
      at,
    },
    warn
  )
  if (problem) {
    return { problem }
  }
  if (offer.zone.location_id !== locationId) {
    return { problem: { code: "delivery_other_branch", params: {} } }
  }
  if (await elsewhere()) {
    return refuseAddress(offer.zone.name, address)
  }
  return {
    amount: offer.fee.amount,
    offer,
    point: keep(asked, locationId, {
      zone_id: offer.zone.id,
      quote_id: null,
      promised_minutes: offer.minutes,
    }),
  }
}

/** The quote that binds the shop, if there is one. */
function honoured(
  { quote }: AskedPoint,
  point: Point,
  { goods, locationId, at }: MethodAsked
): QuoteRow | null {
  const holds =
    quote &&
    isValid(quote, at) &&
    quote.location_id === locationId &&
    quote.currency_code === goods.currency_code &&
    quote.latitude === point.latitude &&
    quote.longitude === point.longitude
  return holds ? quote : null
}

function priceQuote(
  quote: QuoteRow,
  asked: AskedPoint,
  { goods, locationId }: MethodAsked
): MethodPrice {
  const { rules, time } = quote.tariff
  const zone = quote.zone_name ?? quote.zone_id
  const missing = missingToMinimum(rules, goods.subtotal)
  if (missing !== null) {
    const minimum = rules.minimum_order ?? "0"
    const currency = goods.currency_code.toUpperCase()
    const params = { zone, minimum, missing, currency }
    return { problem: { code: "delivery_minimum", params } }
  }
  const { distance } = quote
  const fee = deliveryFee(rules, { ...goods, distance, time, cash: asked.cash })
  return {
    amount: fee.amount,
    offer: null,
    point: keep(asked, locationId, {
      zone_id: quote.zone_id,
      quote_id: quote.id,
      promised_minutes: quote.minutes,
    }),
  }
}

/**
 * Whether the address says another zone than the chosen point: by its city,
 * its own coordinates, or what the geocoder makes of it.
 */
async function isElsewhere(
  knex: Knex,
  { geocoder }: Options,
  { address, locationId }: MethodAsked,
  { point, source }: { point: Point; source: AskedPoint["source"] }
): Promise<boolean> {
  if (!address) {
    return false
  }
  const [zone] = await servingZones(knex, point, [locationId])
  const city = plainName(address.city)
  if (
    city &&
    zone?.cities &&
    !zone.cities.some((name) => plainName(name) === city)
  ) {
    return true
  }
  if (source === "address" || source === "geocoder") {
    return false
  }
  const located = await locate(address, geocoder)
  if (!located) {
    return false
  }
  const [other] = await servingZones(knex, located.point, [locationId])
  return other?.id !== zone?.id
}

function refuseAddress(
  zone: string,
  address: MethodAddress | null | undefined
): MethodPrice {
  const text = [address?.address_1, address?.city].filter(Boolean).join(", ")
  return {
    problem: {
      code: "delivery_address_elsewhere",
      params: { zone, address: text || "-" },
    },
  }
}
