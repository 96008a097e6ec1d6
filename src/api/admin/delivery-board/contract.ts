import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { idParams } from "../../../lib/http/schemas"
import { REFUSALS } from "../../../modules/delivery/rules/assignment-policy"

const id = z.string().min(1).max(64)
const instant = z.string().nullable()
const count = z.number().int()

const cardShape = z.object({
  id: z.string(),
  order_id: z.string(),
  display_id: z.number().int().nullable(),
  status: z.enum([
    "unassigned",
    "assigned",
    "accepted",
    "picked_up",
    "arrived",
  ]),
  attempt: count,
  location_id: z.string(),
  location_name: z.string(),
  zone_name: z.string().nullable(),
  courier: z.object({ id: z.string(), name: z.string() }).nullable(),
  trip_id: z.string().nullable(),
  stop: z.number().int().nullable(),
  recipient: z.string(),
  street: z.string().nullable(),
  city: z.string().nullable(),
  currency_code: z.string(),
  cash_due: z.number(),
  promised_at: instant,
  estimated_delivery: instant,
  is_late: z.boolean(),
  dispatch_reason: z.string().nullable(),
  offer_expires_at: instant,
  created_at: z.string(),
})

const courierOnDutyShape = z.object({
  id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  vehicle_type: z.string(),
  location_id: z.string(),
  capacity_orders: count,
  open_orders: count,
  on_duty_since: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  recorded_at: instant,
})

export const getDispatchBoard = defineContract({
  id: "getDispatchBoard",
  method: "GET",
  path: "/admin/delivery-board",
  actor: "admin",
  feature: "delivery",
  tag: "Dispatch",
  summary: "Deliveries that wait, are on the road or late, and who is on duty",
  description:
    "Up to 200 of each, the most urgent first; `counts` are of all. `dispatch_reason` says why a delivery is back at the dispatcher: `declined`, `offer_expired`, `nobody_on_duty`, `nobody_in_reach`, `nobody_has_room`, `nobody_accepted`. One is late when its promise is over, or when it is expected after it.",
  query: z.object({ location_id: id.optional() }).strict(),
  response: z.object({
    unassigned: z.array(cardShape),
    on_the_road: z.array(cardShape),
    counts: z.object({ unassigned: count, on_the_road: count, late: count }),
    couriers: z.array(courierOnDutyShape),
  }),
})

const candidateShape = z.object({
  courier_id: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  vehicle_type: z.string(),
  open_orders: count,
  capacity_orders: count,
})

export const listDeliveryCandidates = defineContract({
  id: "listDeliveryCandidates",
  method: "GET",
  path: "/admin/deliveries/:id/candidates",
  actor: "admin",
  feature: "delivery",
  tag: "Dispatch",
  summary: "Couriers for a delivery, best first, and why others are not asked",
  description:
    "What automatic assignment would do now. The score is in minutes, lower is better: travel to the branch and the door, load, and what waiting takes off; the weights are options.",
  params: idParams,
  response: z.object({
    candidates: z.array(
      candidateShape.extend({
        score: z.number(),
        parts: z.object({
          travel: z.number(),
          load: z.number(),
          fairness: z.number(),
        }),
      })
    ),
    refused: z.array(candidateShape.extend({ reason: z.enum(REFUSALS) })),
  }),
  errors: ["not_found"],
})

export const offerDeliveryAnew = defineContract({
  id: "offerDelivery",
  method: "POST",
  path: "/admin/deliveries/:id/offers",
  actor: "admin",
  feature: "delivery",
  tag: "Dispatch",
  summary: "Offer a delivery to the best courier, all of them anew",
  description:
    "Who declined or let it pass before is asked again. `offer` is null when nobody is left; `reason` says why. With `delivery.assignment: auto` it goes on to the next by itself.",
  params: idParams,
  body: z.object({}).strict(),
  response: z.object({
    offer: z
      .object({ courier_id: z.string(), expires_at: z.string() })
      .nullable(),
    reason: z.string().nullable(),
  }),
  errors: ["not_found", "delivery_state"],
})

export const createDeliveryTrip = defineContract({
  id: "createDeliveryTrip",
  method: "POST",
  path: "/admin/delivery-trips",
  actor: "admin",
  feature: "delivery",
  tag: "Dispatch",
  summary: "Give a courier several deliveries of one branch as one trip",
  description:
    "All of them or none. The stops come in the order of the visit: nearest insertion, then 2-opt.",
  body: z
    .object({
      courier_id: id,
      delivery_ids: z.array(id).min(1).max(30),
    })
    .strict(),
  response: z.object({
    courier_id: z.string(),
    stops: z.array(
      z.object({
        delivery_id: z.string(),
        trip_id: z.string().nullable(),
        stop: z.number().int().nullable(),
        estimated_delivery: instant,
      })
    ),
  }),
  errors: [
    "not_found",
    "trip_too_long",
    "trip_branches",
    "delivery_state",
    "delivery_taken",
    "courier_full",
    "courier_overloaded",
    "courier_inactive",
  ],
})
