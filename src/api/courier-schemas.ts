import { z } from "@medusajs/framework/zod"
import { COURIER_STATUSES, VEHICLE_TYPES } from "../modules/delivery/constants"

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
