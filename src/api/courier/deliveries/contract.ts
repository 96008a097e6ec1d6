import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  decimalFromZero,
  idParams,
  listOf,
  pagination,
} from "../../../lib/http/schemas"
import {
  DELIVERY_STATUSES,
  FAILURE_REASONS,
} from "../../../modules/delivery/constants"
import { courierDeliveryShape } from "../../courier-schemas"
import { happened } from "../happened"

const STATUSES: readonly string[] = DELIVERY_STATUSES

const courierRoute = {
  actor: "courier",
  feature: "delivery",
  tag: "Courier app",
} as const

const answer = z.object({ delivery: courierDeliveryShape })

const REFUSALS = [
  "not_found",
  "delivery_state",
  "delivery_taken",
  "occurred_in_future",
  "idempotency_key_reused",
] as const

/** What becomes of a delivery: one call for each step. */
const step = <Body extends z.ZodType>(
  id: string,
  name: string,
  summary: string,
  body: Body,
  more: { description?: string; errors?: typeof DOOR_ERRORS } = {}
) =>
  defineContract({
    ...courierRoute,
    id,
    method: "POST",
    path: `/courier/deliveries/:id/${name}`,
    summary,
    description: [
      "Takes an `Idempotency-Key`; sent again, it gets the same answer. `occurred_at` is when it happened on the phone: calls that waited there for a network may come late and in any order.",
      more.description,
    ]
      .filter(Boolean)
      .join(" "),
    params: idParams,
    body,
    response: answer,
    errors: [...REFUSALS, ...(more.errors ?? [])],
  })

const DOOR_ERRORS = [
  "door_pin_missing",
  "door_name_missing",
  "door_age_missing",
  "door_photo_missing",
  "door_signature_missing",
  "door_cash_missing",
  "cash_change",
  "cash_above_due",
  "price_decimals",
  "delivery_pin_wrong",
  "delivery_pin_locked",
] as const

export const listCourierDeliveries = defineContract({
  ...courierRoute,
  id: "listCourierDeliveries",
  method: "GET",
  path: "/courier/deliveries",
  summary: "The courier's deliveries, stops in their order",
  description:
    "Those he has on hand; with `status` those in these states, separated by commas.",
  query: z
    .object({
      status: z
        .string()
        .transform((list) => list.split(","))
        .pipe(z.array(z.enum(DELIVERY_STATUSES)).min(1).max(STATUSES.length))
        .optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("deliveries", courierDeliveryShape),
})

export const getCourierDelivery = defineContract({
  ...courierRoute,
  id: "getCourierDelivery",
  method: "GET",
  path: "/courier/deliveries/:id",
  summary: "One of the courier's deliveries",
  params: idParams,
  response: answer,
  errors: ["not_found"],
})

export const acceptDelivery = step(
  "acceptDelivery",
  "accept",
  "Accept a job",
  happened
)

export const declineDelivery = {
  ...step(
    "declineDelivery",
    "decline",
    "Give a job back that is not picked up yet",
    happened.extend({ reason: z.string().trim().max(500).optional() }),
    {
      description:
        "It goes back to the dispatcher and is the courier's no more.",
    }
  ),
  response: z.object({
    delivery: z.object({ id: z.string(), status: z.enum(DELIVERY_STATUSES) }),
  }),
}

export const pickUpDelivery = step(
  "pickUpDelivery",
  "pick-up",
  "The goods are with the courier",
  happened
)

export const arriveDelivery = step(
  "arriveDelivery",
  "arrive",
  "The courier is at the door",
  happened
)

export const deliverDelivery = step(
  "deliverDelivery",
  "deliver",
  "The goods are with the customer",
  happened.extend({
    pin: z.string().trim().max(12).optional(),
    recipient_name: z.string().trim().min(1).max(120).optional(),
    age_confirmed: z.boolean().optional(),
    cash_received: decimalFromZero.optional(),
    cash_change: decimalFromZero.optional(),
  }),
  {
    description:
      "With what the delivery's `requirements` ask for, photos and signatures having been sent before, and with the cash where some is due.",
    errors: DOOR_ERRORS,
  }
)

export const failDelivery = step(
  "failDelivery",
  "fail",
  "The goods could not be handed over",
  happened.extend({
    reason: z.enum(FAILURE_REASONS),
    note: z.string().trim().max(1000).optional(),
  })
)
