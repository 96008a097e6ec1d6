import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  idParams,
  listOf,
  pagination,
  queryFlag,
} from "../../../lib/http/schemas"
import { DELIVERY_STATUSES } from "../../../modules/delivery/constants"
import { deliveryHeadShape, deliveryShape } from "../../order-delivery-schemas"

const id = z.string().min(1).max(64)
const note = z.string().trim().min(1).max(500)
const status = z.enum(DELIVERY_STATUSES)

const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value))

const about = {
  actor: "admin",
  feature: "delivery",
  tag: "Deliveries",
} as const

const ofOne = { ...about, params: idParams } as const

const deliveryAnswer = z.object({ delivery: deliveryShape })

export const listAdminDeliveries = defineContract({
  ...about,
  id: "listAdminDeliveries",
  method: "GET",
  path: "/admin/deliveries",
  summary: "List deliveries, newest first",
  query: z
    .object({
      /** Order number, name or phone at the door. */
      q: z.string().trim().max(80).optional(),
      /** One, or several as `status[]`. */
      status: z
        .union([status.transform((one) => [one]), z.array(status).max(9)])
        .optional(),
      order_id: id.optional(),
      courier_id: id.optional(),
      location_id: id.optional(),
      zone_id: id.optional(),
      /** Came later than promised, or is later than promised by now. */
      late: queryFlag.optional(),
      created_from: instant.optional(),
      created_until: instant.optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("deliveries", deliveryHeadShape),
})

export const getAdminDelivery = defineContract({
  ...ofOne,
  id: "getAdminDelivery",
  method: "GET",
  path: "/admin/deliveries/:id",
  summary: "Get a delivery with its goods, history, proofs and attempts",
  response: deliveryAnswer,
  errors: ["not_found"],
})

const GIVING = [
  "not_found",
  "delivery_state",
  "delivery_taken",
  "courier_inactive",
  "courier_full",
  "courier_overloaded",
] as const

export const assignAdminDelivery = defineContract({
  ...ofOne,
  id: "assignAdminDelivery",
  method: "POST",
  path: "/admin/deliveries/:id/assign",
  summary: "Give an unassigned delivery to a courier",
  description:
    "Of several at once one wins; the others get a 409 that says who has it.",
  body: z
    .object({
      courier_id: id,
      /** Even when he has as much as he can carry. */
      ignore_capacity: z.boolean().default(false),
    })
    .strict(),
  response: deliveryAnswer,
  errors: [...GIVING],
})

export const reassignAdminDelivery = defineContract({
  ...ofOne,
  id: "reassignAdminDelivery",
  method: "POST",
  path: "/admin/deliveries/:id/reassign",
  summary: "Take a delivery from one courier and give it to another",
  description:
    "`from_courier_id` is who has it as far as you know: when it is somebody else by now, you get a 409 that says who.",
  body: z
    .object({
      courier_id: id,
      from_courier_id: id,
      ignore_capacity: z.boolean().default(false),
    })
    .strict(),
  response: deliveryAnswer,
  errors: [...GIVING],
})

export const unassignAdminDelivery = defineContract({
  ...ofOne,
  id: "unassignAdminDelivery",
  method: "POST",
  path: "/admin/deliveries/:id/unassign",
  summary: "Take a delivery from its courier, back to the dispatcher",
  description: "Until he has picked it up.",
  body: z.object({ note: note.optional() }).strict(),
  response: deliveryAnswer,
  errors: ["not_found", "delivery_state"],
})

const ending = z
  .object({
    note: note.optional(),
    /** Cancel the order, too, once nothing of it is packed. */
    cancel_order: z.boolean().default(false),
  })
  .strict()

export const cancelAdminDelivery = defineContract({
  ...ofOne,
  id: "cancelAdminDelivery",
  method: "POST",
  path: "/admin/deliveries/:id/cancel",
  summary: "Cancel a delivery",
  description:
    "Its fulfilment is cancelled by itself: the goods stand on the shelf again, reserved for the order, which can be accepted anew. With `cancel_order` the order is cancelled, too.",
  body: ending,
  response: deliveryAnswer,
  errors: ["not_found", "delivery_state"],
})

export const returnAdminDelivery = defineContract({
  ...ofOne,
  id: "returnAdminDelivery",
  method: "POST",
  path: "/admin/deliveries/:id/return",
  summary: "The goods of a failed delivery are back at the branch",
  description:
    "The goods go back to stock by themselves, reserved for the order until it is cancelled or accepted anew.",
  body: ending,
  response: deliveryAnswer,
  errors: ["not_found", "delivery_state", "delivery_superseded"],
})

export const retryAdminDelivery = defineContract({
  ...ofOne,
  id: "retryAdminDelivery",
  method: "POST",
  path: "/admin/deliveries/:id/retry",
  summary: "Make a new attempt of a failed delivery",
  description:
    "A new delivery of the same fulfilment, unassigned. Asked for twice, it is the same one.",
  body: z.object({}).strict(),
  response: deliveryAnswer,
  errors: ["not_found", "delivery_state", "order_is_cancelled"],
})
