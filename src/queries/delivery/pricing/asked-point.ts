import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Point } from "../../../modules/delivery/constants"
import { isPoint } from "../../../modules/delivery/rules/distance"
import type { AddressText, Geocoder } from "../../../modules/delivery/routing"
import {
  DELIVERY_KEY,
  readDeliveryPoint,
  type PointSource,
} from "../../../workflows/delivery/delivery-point"
import type { DeliveryProblem } from "./price-delivery"
import { findQuote, type QuoteRow } from "./quotes"

/** A shipping address as the core hands it on. */
export type MethodAddress = AddressText & {
  metadata?: Record<string, unknown> | null
}

/** Where a shipping method goes, before it is priced. */
export type AskedPoint = {
  point: Point | null
  accuracy: number | null
  source: PointSource
  quote: QuoteRow | null
  note: string | null
  cash: boolean
  /** The method's branch is settled: it was added before. */
  kept: boolean
}

type Result =
  | { asked: AskedPoint; problem?: undefined }
  | { asked?: undefined; problem: DeliveryProblem }

const LONGEST_NOTE = 500

/**
 * The point of a shipping method: what its data says (a quote, or
 * coordinates), else the address's own coordinates, else the geocoder's; else
 * only the city is known.
 */
export async function askedPoint(
  knex: Knex,
  data: Record<string, unknown> | null | undefined,
  address: MethodAddress | null | undefined,
  geocoder: Geocoder | undefined,
  cartId: string
): Promise<Result> {
  const before = readDeliveryPoint({ data })
  const given: Record<string, unknown> = before ?? data ?? {}
  const { note } = given
  const rest = {
    note: typeof note === "string" ? note.trim().slice(0, LONGEST_NOTE) : null,
    cash: before?.cash ?? data?.cash === true,
    kept: before !== null,
  }
  const found =
    typeof given.quote_id === "string"
      ? await findQuote(knex, given.quote_id)
      : null
  // Its point may be followed only by the one it was said to.
  const ours = !found?.cart_id || found.cart_id === cartId
  const quote = ours ? found : null
  if (!before && given.quote_id !== undefined) {
    return quoted(String(given.quote_id), found, quote, rest)
  }
  const explicit =
    !before || before.source === "data" || before.source === "quote"
  if (explicit && isPoint(given)) {
    const source = before?.source ?? "data"
    const accuracy = accuracyOf(data?.accuracy ?? before?.accuracy)
    const { latitude, longitude } = given
    const point = { latitude, longitude }
    return { asked: { point, accuracy, source, quote, ...rest } }
  }
  const named = data && ("latitude" in data || "longitude" in data)
  if (!before && named && !(DELIVERY_KEY in data)) {
    return { problem: { code: "delivery_point_format", params: {} } }
  }
  const located = await locate(address, geocoder)
  const source = located?.source ?? "city"
  const point = located?.point ?? null
  return { asked: { point, accuracy: null, source, quote, ...rest } }
}

function quoted(
  id: string,
  found: QuoteRow | null,
  quote: QuoteRow | null,
  rest: Pick<AskedPoint, "note" | "cash" | "kept">
): Result {
  if (!found || !isValid(found)) {
    return { problem: { code: "delivery_quote_unknown", params: { id } } }
  }
  if (!quote) {
    return { problem: { code: "delivery_quote_foreign", params: { id } } }
  }
  const { latitude, longitude, accuracy } = quote
  const point = { latitude, longitude }
  return { asked: { point, accuracy, source: "quote", quote, ...rest } }
}

/** Whether a quote is honoured still. */
export function isValid({ valid_until }: QuoteRow, at = new Date()): boolean {
  return valid_until > at
}

function accuracyOf(value: unknown): number | null {
  return typeof value === "number" && value >= 0 ? value : null
}

/** The place of an address: its own coordinates, or what the geocoder says. */
export async function locate(
  address: MethodAddress | null | undefined,
  geocoder: Geocoder | undefined
): Promise<{ point: Point; source: "address" | "geocoder" } | null> {
  const { latitude, longitude } = address?.metadata ?? {}
  const own = { latitude: degrees(latitude), longitude: degrees(longitude) }
  if (isPoint(own)) {
    return { point: own, source: "address" }
  }
  const point = address && geocoder ? await geocoder.locate(address) : null
  return isPoint(point) ? { point, source: "geocoder" } : null
}

/** Metadata is often text. */
function degrees(value: unknown): unknown {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value.trim())
    ? Number(value)
    : value
}
