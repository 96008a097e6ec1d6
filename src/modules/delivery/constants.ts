/** Key of the delivery module in the container and in `medusa-config`. */
export const DELIVERY_MODULE = "delivery"

/** Actor type of couriers: `/auth/courier/emailpass`, `/courier/*`. */
export const COURIER_ACTOR = "courier"

/**
 * States of a delivery, one attempt to bring one fulfilment. Which may follow
 * which: `rules/transitions.ts`.
 */
export const DELIVERY_STATUSES = [
  "unassigned",
  "assigned",
  "accepted",
  "picked_up",
  "arrived",
  "delivered",
  "failed",
  "cancelled",
  "returned",
] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** Why a delivery could not be made. */
export const FAILURE_REASONS = [
  "customer_absent",
  "customer_refused",
  "wrong_address",
  "cash_not_paid",
  "damaged_goods",
  "vehicle_problem",
  "underage",
  "other",
] as const
export type FailureReason = (typeof FAILURE_REASONS)[number]

export const COURIER_STATUSES = ["active", "suspended"] as const
export type CourierStatus = (typeof COURIER_STATUSES)[number]

export const VEHICLE_TYPES = [
  "foot",
  "bicycle",
  "motorcycle",
  "car",
  "van",
] as const
export type VehicleType = (typeof VEHICLE_TYPES)[number]

/** Who changed a delivery. */
export const DELIVERY_ACTORS = [
  "courier",
  "user",
  "customer",
  "system",
] as const
export type DeliveryActor = (typeof DELIVERY_ACTORS)[number]

/** What a zone or an order asks for at the door. */
export type DeliveryRequirements = {
  pin?: boolean
  photo?: boolean
  signature?: boolean
  recipient_name?: boolean
  /** Years; the courier confirms that he saw a document. */
  minimum_age?: number
}

/** WGS 84, decimal degrees. */
export type Point = { latitude: number; longitude: number }

/** Payment provider of cash at the door, as Medusa knows it. */
export const CASH_PROVIDER_ID = "pp_system_default_cod"
