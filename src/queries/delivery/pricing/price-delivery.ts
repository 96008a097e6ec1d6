import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MessageCode, MessageParams } from "../../../lib/i18n/messages"
import type { Point } from "../../../modules/delivery/constants"
import { greatCircle } from "../../../modules/delivery/rules/distance"
import {
  deliveryFee,
  missingToMinimum,
  type Fee,
  type Tariff,
} from "../../../modules/delivery/rules/fee"
import {
  isOpen,
  localTime,
  nextOpening,
  type LocalTime,
} from "../../../modules/delivery/rules/opening-hours"
import { routingFor, type Route } from "../../../modules/delivery/routing"
import type { SuiteOptions } from "../../../options"
import { locationsThatHold } from "./cart-goods"
import {
  branchPoint,
  nearestZone,
  servingZones,
  type ZoneRow,
} from "./serving-zones"

/** Why there is no price, as a code of the catalogue. */
export type DeliveryProblem = { code: MessageCode; params: MessageParams }

export type DeliveryAsked = {
  point: Point
  /** Branches that may deliver: one, or all of a channel. */
  locationIds: readonly string[]
  /** Whose goods the branch must hold, where there are several branches. */
  cartId?: string
  currency_code: string
  decimals: number
  subtotal: string
  /** Kilograms. */
  weight: string
  cash: boolean
  at: Date
}

export type DeliveryOffer = {
  zone: ZoneRow
  route: Route
  /** Rules and time of day that the fee follows; a quote keeps them. */
  tariff: Tariff
  time: LocalTime
  fee: Fee
  /** From now to the door. */
  minutes: number
}

export type DeliveryPrice =
  | { offer: DeliveryOffer; problem?: undefined }
  | { offer?: undefined; problem: DeliveryProblem }

type Options = SuiteOptions["delivery"]

const refuse = (code: MessageCode, params: MessageParams = {}) => ({
  problem: { code, params },
})

/**
 * Branch, zone, fee and time for a point: the one place that decides it, for
 * quotes, the fulfilment provider and the check at completion.
 */
export async function priceDelivery(
  knex: Knex,
  options: Options,
  asked: DeliveryAsked,
  warn?: (error: unknown) => void
): Promise<DeliveryPrice> {
  const { point, locationIds, currency_code } = asked
  const zones = await servingZones(knex, point, locationIds)
  if (!zones.length) {
    const nearest = await nearestZone(knex, point, locationIds)
    return nearest
      ? refuse("delivery_outside", { zone: nearest.name })
      : refuse("delivery_nowhere")
  }
  const priced = zones.filter(({ fees }) => fees[currency_code])
  if (!priced.length) {
    return refuse("delivery_currency", {
      zone: zones[0].name,
      currency: currency_code.toUpperCase(),
    })
  }
  const zone = await chooseZone(knex, priced, asked)
  const wait = waitFor(zone, options, asked.at)
  if ("problem" in wait) {
    return wait
  }
  const tariff = zone.fees[currency_code]
  const missing = missingToMinimum(tariff, asked.subtotal)
  if (missing !== null && asked.cartId) {
    return refuse("delivery_minimum", {
      zone: zone.name,
      minimum: tariff.minimum_order ?? "0",
      missing,
      currency: currency_code.toUpperCase(),
    })
  }
  const route = await routingFor(options.routing, warn).route(
    branchPoint(zone),
    point
  )
  const time = localTime(asked.at, zone.timezone)
  const fee = deliveryFee(tariff, { ...asked, distance: route.distance, time })
  const minutes = zone.promised_minutes + wait.minutes
  return { offer: { zone, route, tariff, time, fee, minutes } }
}

/**
 * The nearest open branch that holds the whole cart, and its zone of the
 * highest priority.
 */
async function chooseZone(
  knex: Knex,
  zones: ZoneRow[],
  { point, cartId, at }: DeliveryAsked
): Promise<ZoneRow> {
  const open = (zone: ZoneRow) =>
    [zone.opening_hours, zone.service_hours].every((hours) =>
      isOpen(hours, zone.timezone, at)
    )
  const rank = new Map(zones.map((zone) => [zone.id, Number(open(zone))]))
  // The rows come by priority; a stable sort keeps that.
  const best = [...zones].sort(
    (a, b) => (rank.get(b.id) ?? 0) - (rank.get(a.id) ?? 0)
  )
  const byBranch = best.filter(
    (zone, index) =>
      best.findIndex(({ location_id }) => location_id === zone.location_id) ===
      index
  )
  if (byBranch.length === 1) {
    return byBranch[0]
  }
  const ids = byBranch.map(({ location_id }) => location_id)
  const holding = cartId
    ? await locationsThatHold(knex, cartId, ids)
    : new Set(ids)
  const score = (zone: ZoneRow) =>
    Number(holding.has(zone.location_id)) * 2 + (rank.get(zone.id) ?? 0)
  return byBranch.sort(
    (a, b) =>
      score(b) - score(a) ||
      greatCircle(branchPoint(a), point) - greatCircle(branchPoint(b), point)
  )[0]
}

/** Minutes until branch and zone are open. */
function waitFor(
  zone: ZoneRow,
  { closed }: Options,
  at: Date
): { minutes: number } | { problem: DeliveryProblem } {
  const hours = [zone.opening_hours, zone.service_hours]
  const opening = nextOpening(hours, zone.timezone, at)
  const minutes = opening
    ? Math.ceil((opening.getTime() - at.getTime()) / 60_000)
    : null
  if (minutes === null) {
    return refuse("delivery_closed", { zone: zone.name })
  }
  return minutes && closed === "refuse" && opening
    ? refuse("delivery_closed_until", {
        zone: zone.name,
        opens_at: opening.toISOString(),
      })
    : { minutes }
}
