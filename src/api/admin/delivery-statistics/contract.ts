import { z } from "@medusajs/framework/zod"
import { defineContract } from "../../../lib/http/contract"
import { listOf, pagination, rule } from "../../../lib/http/schemas"
import { STATISTIC_GROUPS } from "../../../queries/delivery/statistics"

const day = z.iso.date()
const id = z.string().min(1).max(64)

/** `courier,day`: each once, in any order. */
const groups = z
  .string()
  .default("")
  .transform((list) => list.split(",").filter(Boolean))
  .pipe(z.array(z.enum(STATISTIC_GROUPS)).max(STATISTIC_GROUPS.length))
  .meta({ description: "Any of courier, zone, day, separated by commas" })

const period = {
  from: day.optional(),
  to: day.optional(),
  courier_id: id.optional(),
  zone_id: id.optional(),
  location_id: id.optional(),
  group_by: groups,
}

const isPeriod = ({ from, to }: { from?: string; to?: string }) =>
  !from || !to || from <= to
const wrongPeriod = {
  path: ["to"],
  message: rule("statistics_period"),
}

const named = z.object({ id: z.string(), name: z.string() }).nullable()
const minutes = z.number().nullable()
const count = z.number().int()

const statisticShape = z.object({
  day: z.string().nullable(),
  courier: named,
  zone: named,
  deliveries: count,
  delivered: count,
  failed: count,
  returned: count,
  cancelled: count,
  promised: count,
  on_time: count,
  on_time_share: z.number().nullable(),
  late_by: minutes,
  minutes: z.object({
    unassigned: minutes,
    assigned: minutes,
    accepted: minutes,
    picked_up: minutes,
    arrived: minutes,
    total: minutes,
    total_p90: minutes,
  }),
  kilometres: z.number(),
  ratings: z.object({ count, average: z.number().nullable() }),
  money: z.array(
    z.object({
      currency_code: z.string(),
      fees: z.number(),
      cost: z.number().nullable(),
      cost_per_delivery: z.number().nullable(),
    })
  ),
})

export const listDeliveryStatistics = defineContract({
  id: "listDeliveryStatistics",
  method: "GET",
  path: "/admin/delivery-statistics",
  actor: "admin",
  feature: "delivery",
  tag: "Delivery statistics",
  summary: "Figures of deliveries by courier, zone and day",
  description:
    "Of the deliveries that ended from `from` to `to` (days of each branch's own calendar, the last 30 by default). `on_time_share` is the share of those with a promise that were delivered by it. `minutes` are means of each state, `total` from the order's acceptance to the door. `failed` includes those that were returned. `cost` is the options' price of attempts, kilometres and hours under way, of all attempts; `cost_per_delivery` shares it among those that were delivered.",
  query: z
    .object({ ...period, ...pagination })
    .strict()
    .refine(isPeriod, wrongPeriod),
  response: listOf("statistics", statisticShape),
})

export const exportDeliveryStatistics = defineContract({
  id: "exportDeliveryStatistics",
  method: "GET",
  path: "/admin/delivery-statistics/export",
  actor: "admin",
  feature: "delivery",
  tag: "Delivery statistics",
  summary: "Export the figures of deliveries as CSV",
  description:
    "The same figures, one row for each group and currency. UTF-8 with a byte order mark.",
  query: z.object(period).strict().refine(isPeriod, wrongPeriod),
  contentType: "text/csv",
})
