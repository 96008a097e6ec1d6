import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  idParams,
  instant,
  listOf,
  pagination,
  positiveDecimal,
  queryFlag,
} from "../../../lib/http/schemas"
import {
  COURIER_STATUSES,
  VEHICLE_TYPES,
} from "../../../modules/delivery/constants"
import {
  courierShape,
  finishedDeliveryShape,
  shiftShape,
} from "../../courier-schemas"

const adminRoute = {
  actor: "admin",
  feature: "delivery",
  tag: "Couriers",
} as const

const id = z.string().min(1).max(64)
const name = z.string().trim().min(1).max(80)

const email = z
  .string()
  .trim()
  .max(254)
  .transform((value) => value.toLowerCase())
  .pipe(z.email())

const password = z.string().min(8).max(200)

/** As `+966500000001`, with spaces if you like. */
const phone = z
  .string()
  .trim()
  .transform((value) => value.replace(/[\s()-]/g, ""))
  .pipe(z.string().regex(/^\+?\d{5,20}$/))

const optional = {
  employee_number: z.string().trim().min(1).max(40).nullish(),
  vehicle_plate: z.string().trim().min(1).max(20).nullish(),
  /** Kilograms; null is no bound. */
  capacity_weight: positiveDecimal.nullish(),
  capacity_orders: z.number().int().min(1).max(100).optional(),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
    .nullish(),
}

const createBody = z
  .object({
    first_name: name,
    last_name: name,
    email,
    password: password.optional(),
    use_existing_account: z.boolean().optional(),
    phone,
    vehicle_type: z.enum(VEHICLE_TYPES),
    location_id: id,
    ...optional,
  })
  .strict()

const updateBody = z
  .object({
    first_name: name.optional(),
    last_name: name.optional(),
    email: email.optional(),
    password: password.optional(),
    phone: phone.optional(),
    vehicle_type: z.enum(VEHICLE_TYPES).optional(),
    location_id: id.optional(),
    ...optional,
  })
  .strict()

const answer = z.object({ courier: courierShape })

const ACCOUNT_ERRORS = [
  "courier_email_taken",
  "courier_email_has_account",
  "courier_employee_taken",
  "courier_branch_unknown",
] as const

export const listCouriers = defineContract({
  ...adminRoute,
  id: "listCouriers",
  method: "GET",
  path: "/admin/couriers",
  summary: "List couriers, with their shift and what they have on hand",
  query: z
    .object({
      q: z.string().max(80).optional(),
      status: z.enum(COURIER_STATUSES).optional(),
      location_id: id.optional(),
      on_duty: queryFlag.optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("couriers", courierShape),
})

export const createCourier = defineContract({
  ...adminRoute,
  id: "createCourier",
  method: "POST",
  path: "/admin/couriers",
  summary: "Create a courier, who then signs in at /auth/courier/emailpass",
  description:
    "Nobody else can register one. An e-mail address with which somebody signs in to the shop already is refused, since it may be registered by another than its owner; with `use_existing_account` you say that you know him, and he keeps his password.",
  body: createBody,
  response: answer,
  errors: [...ACCOUNT_ERRORS, "courier_password_missing"],
})

export const getCourier = defineContract({
  ...adminRoute,
  id: "getCourier",
  method: "GET",
  path: "/admin/couriers/:id",
  summary: "Get a courier",
  params: idParams,
  response: answer,
  errors: ["not_found"],
})

export const updateCourier = defineContract({
  ...adminRoute,
  id: "updateCourier",
  method: "POST",
  path: "/admin/couriers/:id",
  summary: "Update a courier, or give him a new password",
  params: idParams,
  body: updateBody,
  response: answer,
  errors: ["not_found", ...ACCOUNT_ERRORS, "courier_account_shared"],
})

export const suspendCourier = defineContract({
  ...adminRoute,
  id: "suspendCourier",
  method: "POST",
  path: "/admin/couriers/:id/suspend",
  summary: "Suspend a courier: his token stops working at once",
  description:
    "His shift ends and what he has not picked up goes back to the dispatcher. Couriers are never deleted: deliveries and cash stay on the books.",
  params: idParams,
  body: z.object({ reason: z.string().trim().max(500).optional() }).strict(),
  response: answer,
  errors: ["not_found"],
})

export const reinstateCourier = defineContract({
  ...adminRoute,
  id: "reinstateCourier",
  method: "POST",
  path: "/admin/couriers/:id/reinstate",
  summary: "Let a suspended courier work again",
  params: idParams,
  body: z.object({}).strict(),
  response: answer,
  errors: ["not_found"],
})

export const endCourierShift = defineContract({
  ...adminRoute,
  id: "endCourierShift",
  method: "POST",
  path: "/admin/couriers/:id/end-shift",
  summary: "End a shift that a courier forgot to end",
  params: idParams,
  body: z.object({}).strict(),
  response: z.object({ shift: shiftShape }),
  errors: ["not_found", "shift_deliveries_open", "shift_none"],
})

export const listCourierHistory = defineContract({
  ...adminRoute,
  id: "listCourierHistory",
  method: "GET",
  path: "/admin/couriers/:id/history",
  summary: "What a courier has delivered, failed or lost, the latest first",
  params: idParams,
  query: z.object(pagination).strict(),
  response: listOf("deliveries", finishedDeliveryShape),
  errors: ["not_found"],
})

export const listCourierShifts = defineContract({
  ...adminRoute,
  id: "listCourierShifts",
  method: "GET",
  path: "/admin/couriers/:id/shifts",
  summary: "A courier's shifts, planned and real, the latest first",
  params: idParams,
  query: z.object(pagination).strict(),
  response: listOf("shifts", shiftShape),
  errors: ["not_found"],
})

export const planCourierShift = defineContract({
  ...adminRoute,
  id: "planCourierShift",
  method: "POST",
  path: "/admin/couriers/:id/shifts",
  summary: "Plan a shift",
  params: idParams,
  body: z
    .object({
      planned_start: instant,
      planned_end: instant,
      location_id: id.optional(),
    })
    .strict()
    .refine(({ planned_start, planned_end }) => planned_start < planned_end, {
      path: ["planned_end"],
      message: "shift_order",
    }),
  response: z.object({ shift: shiftShape }),
  errors: [
    "not_found",
    "shift_order",
    "shift_overlaps",
    "courier_branch_unknown",
  ],
})

export const cancelCourierShift = defineContract({
  ...adminRoute,
  id: "cancelCourierShift",
  method: "DELETE",
  path: "/admin/couriers/:id/shifts/:shift_id",
  summary: "Take a planned shift back",
  params: idParams.extend({ shift_id: id }),
  response: z.object({
    id: z.string(),
    object: z.literal("courier_shift"),
    deleted: z.boolean(),
  }),
  errors: ["not_found", "shift_begun"],
})
