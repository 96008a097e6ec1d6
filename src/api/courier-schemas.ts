import { z } from "@medusajs/framework/zod"
import {
  COURIER_STATUSES,
  DELIVERY_STATUSES,
  VEHICLE_TYPES,
} from "../modules/delivery/constants"
import {
  DELIVERY_TIMES,
  type DeliveryTimes,
} from "../queries/delivery/delivery-times"

const date = z.string()

/** Time on duty, planned or real. */
export const shiftShape = z.object({
  id: z.string(),
  courier_id: z.string(),
  location_id: z.string(),
  planned_start: date.nullable(),
  planned_end: date.nullable(),
  started_at: date.nullable(),
  ended_at: date.nullable(),
})

/** A courier as he and merchants see him. */
export const courierShape = z.object({
  id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  email: z.string(),
  phone: z.string(),
  employee_number: z.string().nullable(),
  has_photo: z.boolean(),
  vehicle_type: z.enum(VEHICLE_TYPES),
  vehicle_plate: z.string().nullable(),
  /** Kilograms. */
  capacity_weight: z.number().nullable(),
  capacity_orders: z.number().int(),
  location_id: z.string(),
  location_name: z.string().nullable(),
  status: z.enum(COURIER_STATUSES),
  suspended_at: date.nullable(),
  suspended_reason: z.string().nullable(),
  locale: z.string().nullable(),
  /** The shift he is on; null is off duty. */
  shift: shiftShape.nullable(),
  /** Deliveries he has on hand. */
  open_deliveries: z.number().int(),
  created_at: date,
  updated_at: date,
})

const text = z.string().nullable()

/** A photo or a signature; its picture is at the route of its id. */
export const proofShape = z.object({
  id: z.string(),
  kind: z.enum(["photo", "signature"]),
  mime_type: z.string(),
  size: z.number().int(),
  taken_at: date,
})

export const deliveryTimesShape = Object.fromEntries(
  DELIVERY_TIMES.map((name) => [name, date.nullable()])
) as Record<keyof DeliveryTimes, z.ZodNullable<z.ZodString>>

const point = {
  latitude: z.number(),
  longitude: z.number(),
}

export const deliveryItemShape = z.object({
  line_item_id: z.string(),
  title: z.string(),
  variant_title: text,
  sku: text,
  barcode: text,
  thumbnail: text,
  quantity: z.number(),
  unit: z.object({ code: z.string(), label: z.string() }).nullable(),
  combo: z
    .object({
      instance_id: z.string(),
      title: z.string(),
      quantity: z.number(),
    })
    .nullable(),
})

/** A delivery as its courier sees it: no PIN, nothing of other couriers. */
export const courierDeliveryShape = z.object({
  id: z.string(),
  order_id: z.string(),
  display_id: z.number().int().nullable(),
  status: z.enum(DELIVERY_STATUSES),
  attempt: z.number().int(),
  trip_id: text,
  stop: z.number().int().nullable(),
  branch: z.object({
    location_id: z.string(),
    name: text,
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    phone: text,
  }),
  destination: z
    .object({
      ...point,
      accuracy: z.number().nullable(),
      navigation_url: z.string(),
    })
    .nullable(),
  address: z
    .object({
      first_name: text,
      last_name: text,
      company: text,
      address_1: text,
      address_2: text,
      city: text,
      province: text,
      postal_code: text,
      country_code: text,
      phone: text,
    })
    .nullable(),
  customer_note: text,
  requirements: z.object({
    pin: z.boolean(),
    photo: z.boolean(),
    signature: z.boolean(),
    recipient_name: z.boolean(),
    minimum_age: z.number().nullable(),
  }),
  currency_code: z.string(),
  cash_due: z.number(),
  cash_taken: z.number().nullable(),
  weight: z.number(),
  ...deliveryTimesShape,
  failure_reason: text,
  failure_note: text,
  recipient_name: text,
  /** Until when an offered job must be accepted. */
  offer_expires_at: date.nullable(),
  items: z.array(deliveryItemShape),
  proofs: z.array(proofShape),
})

/** A delivery that is over, as the history lists it. */
export const finishedDeliveryShape = z.object({
  id: z.string(),
  order_id: z.string(),
  display_id: z.number().int().nullable(),
  status: z.enum(DELIVERY_STATUSES),
  attempt: z.number().int(),
  city: text,
  currency_code: z.string(),
  cash_due: z.number(),
  cash_taken: z.number().nullable(),
  failure_reason: text,
  distance_travelled: z.number().nullable(),
  /** What the customer thought of it. */
  stars: z.number().int().nullable(),
  ...deliveryTimesShape,
})
