import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId, MathBN } from "@medusajs/framework/utils"
import type { Tariff } from "../../../modules/delivery/rules/fee"
import type { LocalTime } from "../../../modules/delivery/rules/opening-hours"
import type { DeliveryOffer } from "./price-delivery"

/** What a quote keeps, so that its fee can be computed again. */
export type QuoteTariff = { rules: Tariff; time: LocalTime }

export type QuoteRow = {
  id: string
  cart_id: string | null
  location_id: string
  zone_id: string
  zone_name: string | null
  zone_cities: string[] | null
  latitude: number
  longitude: number
  accuracy: number | null
  currency_code: string
  tariff: QuoteTariff
  minutes: number
  distance: number
  valid_until: Date
}

/** A quote with what its zone says of cities. */
export async function findQuote(
  knex: Knex,
  id: string
): Promise<QuoteRow | null> {
  const { rows } = await knex.raw<{ rows: QuoteRow[] }>(
    `select quote.id, quote.cart_id, quote.location_id, quote.zone_id,
       zone.name as zone_name, zone.cities as zone_cities, quote.latitude,
       quote.longitude, quote.accuracy, quote.currency_code, quote.tariff,
       quote.minutes, quote.distance, quote.valid_until
     from delivery_quote quote
     left join delivery_zone zone on zone.id = quote.zone_id
     where quote.id = ? and quote.deleted_at is null`,
    [id]
  )
  return rows[0] ?? null
}

export type NewQuote = {
  cart_id: string | null
  latitude: number
  longitude: number
  accuracy: number | null
  currency_code: string
  subtotal: string
  weight: string
  cash: boolean
  offer: DeliveryOffer
  at: Date
  minutes: number
}

/** Stores what was said, so that it can be honoured. */
export async function storeQuote(
  knex: Knex,
  quote: NewQuote
): Promise<{ id: string; valid_until: Date }> {
  const { offer } = quote
  const id = generateEntityId(undefined, "dquote")
  const valid_until = new Date(quote.at.getTime() + quote.minutes * 60_000)
  const tariff: QuoteTariff = { rules: offer.tariff, time: offer.time }
  await knex("delivery_quote").insert({
    id,
    cart_id: quote.cart_id,
    location_id: offer.zone.location_id,
    zone_id: offer.zone.id,
    latitude: quote.latitude,
    longitude: quote.longitude,
    accuracy: quote.accuracy,
    currency_code: quote.currency_code,
    parts: JSON.stringify(offer.fee.parts),
    tariff: JSON.stringify(tariff),
    cash: quote.cash,
    minutes: offer.minutes,
    distance: offer.route.distance,
    routing: offer.route.source,
    valid_until,
    ...exact("amount", offer.fee.amount),
    ...exact("weight", quote.weight),
    ...exact("subtotal", quote.subtotal),
  })
  return { id, valid_until }
}

/** A number as the framework keeps it: its value, and its digits beside it. */
function exact(column: string, value: string) {
  const digits = MathBN.convert(value).toFixed()
  return {
    [column]: digits,
    [`raw_${column}`]: JSON.stringify({ value: digits, precision: 20 }),
  }
}
