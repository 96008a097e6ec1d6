import { z } from "@medusajs/framework/zod"

const instant = z.iso.datetime({ offset: true })

export const HAND_OVER_STATUSES = ["requested", "accepted", "disputed"] as const

export const cashBalanceShape = z.object({
  currency_code: z.string(),
  amount: z.number().meta({ description: "What the courier holds" }),
  requested: z
    .number()
    .meta({ description: "Of it, in a hand-over that waits for an answer" }),
})

export const cashEntryShape = z.object({
  id: z.string(),
  kind: z.enum(["collected", "handed_over", "adjustment"]),
  currency_code: z.string(),
  amount: z
    .number()
    .meta({ description: "Positive what he took, negative what he gave" }),
  delivery_id: z.string().nullable(),
  order_id: z.string().nullable(),
  display_id: z.number().int().nullable(),
  hand_over_id: z.string().nullable(),
  note: z.string().nullable(),
  occurred_at: instant,
})

export const handOverShape = z.object({
  id: z.string(),
  courier_id: z.string(),
  courier_name: z.string(),
  location_id: z.string(),
  location_name: z.string().nullable(),
  currency_code: z.string(),
  amount: z
    .number()
    .meta({ description: "The courier's balance when he asked, by our books" }),
  counted: z.number().nullable(),
  status: z.enum(HAND_OVER_STATUSES),
  note: z.string().nullable(),
  requested_at: instant,
  answered_at: instant.nullable(),
  answered_by: z.string().nullable(),
})

/** `{ cash, count, limit, offset }`: the page counts the entries. */
export const courierCashShape = z.object({
  cash: z.object({
    balances: z.array(cashBalanceShape),
    entries: z.array(cashEntryShape),
    hand_overs: z.array(handOverShape),
  }),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})
