import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import {
  idParams,
  listOf,
  pagination,
  positiveDecimal,
} from "../../../lib/http/schemas"
import { HAND_OVER_STATUSES, handOverShape } from "../../cash-schemas"

const id = z.string().min(1).max(64)
const note = z.string().trim().min(1).max(500)
const answer = z.object({ hand_over: handOverShape })

export const listAdminHandOvers = defineContract({
  id: "listAdminHandOvers",
  method: "GET",
  path: "/admin/cash-hand-overs",
  actor: "admin",
  feature: "delivery",
  tag: "Cash",
  summary: "List couriers' hand-overs of cash, those that wait first",
  query: z
    .object({
      status: z.enum(HAND_OVER_STATUSES).optional(),
      courier_id: id.optional(),
      location_id: id.optional(),
      ...pagination,
    })
    .strict(),
  response: listOf("hand_overs", handOverShape),
})

export const acceptAdminHandOver = defineContract({
  id: "acceptAdminHandOver",
  method: "POST",
  path: "/admin/cash-hand-overs/:id/accept",
  actor: "admin",
  feature: "delivery",
  tag: "Cash",
  summary: "Accept a hand-over with what was counted",
  description:
    "What was counted leaves the courier's balance, the whole amount when nothing is said; what is missing stays on it. Of two answers at once the first one counts.",
  params: idParams,
  body: z
    .object({ counted: positiveDecimal.optional(), note: note.optional() })
    .strict(),
  response: answer,
  errors: [
    "not_found",
    "cash_hand_over_answered",
    "cash_counted_above",
    "price_decimals",
  ],
})

export const disputeAdminHandOver = defineContract({
  id: "disputeAdminHandOver",
  method: "POST",
  path: "/admin/cash-hand-overs/:id/dispute",
  actor: "admin",
  feature: "delivery",
  tag: "Cash",
  summary: "Dispute a hand-over: nothing is booked",
  params: idParams,
  body: z.object({ counted: positiveDecimal.optional(), note }).strict(),
  response: answer,
  errors: ["not_found", "cash_hand_over_answered", "price_decimals"],
})
