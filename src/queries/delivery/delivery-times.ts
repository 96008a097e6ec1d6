import type { DeliveryRow } from "./delivery-row"

/** What a delivery's times are called in answers; null until they are there. */
export const DELIVERY_TIMES = [
  "promised_at",
  "estimated_delivery",
  "assigned_at",
  "accepted_at",
  "picked_up_at",
  "arrived_at",
  "delivered_at",
  "failed_at",
  "cancelled_at",
  "returned_at",
] as const

export type DeliveryTimes = Record<
  (typeof DELIVERY_TIMES)[number],
  string | null
>

/** The times of a delivery as ISO text. */
export function deliveryTimes(row: DeliveryRow): DeliveryTimes {
  return Object.fromEntries(
    DELIVERY_TIMES.map((name) => [name, row[name]?.toISOString() ?? null])
  ) as DeliveryTimes
}
