import { isPoint } from "../../modules/delivery/rules/distance"

/** Key of a shipping method's data under which the delivery is kept. */
export const DELIVERY_KEY = "delivery"

/** From where the point of a delivery is known. */
export const POINT_SOURCES = [
  "quote",
  "data",
  "address",
  "geocoder",
  "city",
] as const
export type PointSource = (typeof POINT_SOURCES)[number]

/**
 * What an order's shipping method keeps of the delivery that was agreed.
 * Coordinates are null where only the address's city is known.
 */
export type DeliveryPoint = {
  latitude: number | null
  longitude: number | null
  /** Metres. */
  accuracy: number | null
  source: PointSource
  zone_id: string | null
  /** Branch that it starts from: a stock location. */
  location_id: string
  quote_id: string | null
  /** From the order's placing; null where nothing was promised. */
  promised_minutes: number | null
  /** The customer's words to the courier. */
  note: string | null
  /** Whether the fee holds what is charged for cash. */
  cash: boolean
}

/**
 * Where an order goes, as it was agreed at checkout: null for a shipping
 * method of another provider.
 *
 * @param method a shipping method of a cart or order with its `data`
 * @example readDeliveryPoint(order.shipping_methods[0])?.latitude
 */
export function readDeliveryPoint(method: {
  data?: Record<string, unknown> | null
}): DeliveryPoint | null {
  const kept = method.data?.[DELIVERY_KEY]
  if (typeof kept !== "object" || kept === null || !("location_id" in kept)) {
    return null
  }
  const point = kept as Partial<DeliveryPoint>
  const known = isPoint(point)
  return {
    latitude: known ? point.latitude : null,
    longitude: known ? point.longitude : null,
    accuracy: point.accuracy ?? null,
    source: point.source ?? "data",
    zone_id: point.zone_id ?? null,
    location_id: String(point.location_id),
    quote_id: point.quote_id ?? null,
    promised_minutes: point.promised_minutes ?? null,
    note: point.note ?? null,
    cash: point.cash ?? false,
  }
}
