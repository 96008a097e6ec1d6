import { z } from "@medusajs/framework/zod"
import { deliveryItemShape, proofShape } from "./courier-schemas"
import { ORDER_STATES } from "../lib/order-state"
import {
  DELIVERY_ACTORS,
  DELIVERY_STATUSES,
  VEHICLE_TYPES,
} from "../modules/delivery/constants"

const id = z.string()
const instant = z.iso.datetime().nullable()
/** Decimal text, exact. */
const amount = z.string()
const coordinate = z.number().nullable()

/** What is asked for at the door. */
export const requirementsShape = z.object({
  pin: z.boolean().optional(),
  photo: z.boolean().optional(),
  signature: z.boolean().optional(),
  recipient_name: z.boolean().optional(),
  minimum_age: z.number().int().optional(),
})

export const requirementsBody = z
  .object({
    pin: z.boolean().optional(),
    photo: z.boolean().optional(),
    signature: z.boolean().optional(),
    recipient_name: z.boolean().optional(),
    minimum_age: z.number().int().min(1).max(99).optional(),
  })
  .strict()

export const orderStateShape = z.enum(ORDER_STATES)

/** A delivery in lists of merchants. */
export const deliveryHeadShape = z.object({
  id,
  order_id: id,
  /** The number that people call the order by. */
  display_id: z.number().nullable(),
  status: z.enum(DELIVERY_STATUSES),
  attempt: z.number().int(),
  /** Whether there is no newer attempt of the same goods. */
  is_last: z.boolean(),
  is_late: z.boolean(),
  location_id: id,
  location_name: z.string(),
  zone_id: id.nullable(),
  zone_name: z.string().nullable(),
  courier: z
    .object({
      id,
      first_name: z.string(),
      last_name: z.string(),
      phone: z.string().nullable(),
    })
    .nullable(),
  trip_id: id.nullable(),
  stop: z.number().int().nullable(),
  address: z.record(z.string(), z.unknown()).nullable(),
  latitude: coordinate,
  longitude: coordinate,
  customer_note: z.string().nullable(),
  currency_code: z.string(),
  fee: amount,
  cash_due: amount,
  cash_taken: amount.nullable(),
  promised_at: instant,
  estimated_delivery: instant,
  assigned_at: instant,
  accepted_at: instant,
  picked_up_at: instant,
  arrived_at: instant,
  delivered_at: instant,
  failed_at: instant,
  cancelled_at: instant,
  returned_at: instant,
  failure_reason: z.string().nullable(),
  /** Why it is back at the dispatcher. */
  dispatch_reason: z.string().nullable(),
  stars: z.number().int().nullable(),
  created_at: z.iso.datetime(),
})

const historyEntry = z.object({
  id,
  /** A state, or `created`, `declined`, `reassigned`, `late_report`, … */
  type: z.string(),
  from_status: z.string().nullable(),
  to_status: z.string().nullable(),
  actor_type: z.enum(DELIVERY_ACTORS),
  actor_id: z.string().nullable(),
  actor_name: z.string().nullable(),
  courier_id: z.string().nullable(),
  courier_name: z.string().nullable(),
  occurred_at: z.iso.datetime(),
  /** When the server heard of it. */
  recorded_at: z.iso.datetime(),
  latitude: coordinate,
  longitude: coordinate,
  data: z.record(z.string(), z.unknown()).nullable(),
})

/** A delivery with its history, for merchants. */
export const deliveryShape = deliveryHeadShape.extend({
  fulfillment_id: id,
  quote_id: id.nullable(),
  customer_id: id.nullable(),
  /** Metres. */
  accuracy: z.number().nullable(),
  requirements: requirementsShape.nullable(),
  pin: z.string().nullable(),
  /** Kilograms. */
  weight: amount,
  /** Metres. */
  distance_travelled: z.number().nullable(),
  recipient_name: z.string().nullable(),
  failure_note: z.string().nullable(),
  /** Whether Medusa's order has followed the end of the delivery. */
  is_settled: z.boolean(),
  rating: z
    .object({
      stars: z.number().int(),
      comment: z.string().nullable(),
      created_at: z.iso.datetime(),
    })
    .nullable(),
  items: z.array(deliveryItemShape),
  history: z.array(historyEntry),
  proofs: z.array(proofShape),
  attempts: z.array(
    z.object({
      id,
      attempt: z.number().int(),
      status: z.enum(DELIVERY_STATUSES),
    })
  ),
})

/** What the one who ordered may know of a delivery. */
const followedDelivery = z.object({
  id,
  status: z.enum(DELIVERY_STATUSES),
  attempt: z.number().int(),
  promised_at: instant,
  /** What is expected now; null once it has ended. */
  estimated_delivery: instant,
  delivered_at: instant,
  is_late: z.boolean(),
  /** From when he accepted; never his phone. */
  courier: z
    .object({
      first_name: z.string(),
      vehicle_type: z.enum(VEHICLE_TYPES).nullable(),
      vehicle_plate: z.string().nullable(),
    })
    .nullable(),
  /** To about 10 m, only on the road and while this door is the next. */
  position: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      recorded_at: z.iso.datetime(),
    })
    .nullable(),
  requirements: requirementsShape.nullable(),
  /** To be told to the courier at the door. */
  pin: z.string().nullable(),
  currency_code: z.string(),
  cash_due: amount,
  failure_reason: z.string().nullable(),
  rating: z
    .object({ stars: z.number().int(), comment: z.string().nullable() })
    .nullable(),
  can_rate: z.boolean(),
})

/** How an order comes to the one who ordered it. */
export const orderDeliveryShape = z.object({
  order_id: id,
  order_state: orderStateShape,
  /** The one that is waited for, the last one after that; null before. */
  delivery: followedDelivery.nullable(),
  /** The last attempt of each parcel. */
  deliveries: z.array(followedDelivery),
})

export const ratingBody = z
  .object({
    stars: z.number().int().min(1).max(5),
    comment: z.string().trim().max(1000).optional(),
  })
  .strict()

export const ratingShape = z.object({
  rating: z.object({
    id: z.string(),
    stars: z.number().int(),
    comment: z.string().nullable(),
  }),
})
