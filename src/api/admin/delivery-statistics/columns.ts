import type { Cell } from "../../../lib/csv/send-csv"
import type { Statistic } from "../../../queries/delivery/statistics"

/** The file's columns with what stands in them. */
const COLUMNS: Record<string, (row: Statistic) => Cell> = {
  day: (row) => row.day,
  courier_id: (row) => row.courier?.id,
  courier: (row) => row.courier?.name,
  zone_id: (row) => row.zone?.id,
  zone: (row) => row.zone?.name,
  deliveries: (row) => row.deliveries,
  delivered: (row) => row.delivered,
  failed: (row) => row.failed,
  returned: (row) => row.returned,
  cancelled: (row) => row.cancelled,
  promised: (row) => row.promised,
  on_time: (row) => row.on_time,
  on_time_share: (row) => row.on_time_share,
  late_by: (row) => row.late_by,
  minutes_unassigned: (row) => row.minutes.unassigned,
  minutes_assigned: (row) => row.minutes.assigned,
  minutes_accepted: (row) => row.minutes.accepted,
  minutes_picked_up: (row) => row.minutes.picked_up,
  minutes_arrived: (row) => row.minutes.arrived,
  minutes_total: (row) => row.minutes.total,
  minutes_total_p90: (row) => row.minutes.total_p90,
  kilometres: (row) => row.kilometres,
  ratings: (row) => row.ratings.count,
  rating_average: (row) => row.ratings.average,
  currency_code: (row) => row.money[0]?.currency_code,
  fees: (row) => row.money[0]?.fees,
  cost: (row) => row.money[0]?.cost,
  cost_per_delivery: (row) => row.money[0]?.cost_per_delivery,
}

export const STATISTIC_COLUMNS = Object.keys(COLUMNS)

/** A row of the file: it has one currency. */
export function toCells(row: Statistic): Cell[] {
  return Object.values(COLUMNS).map((cell) => cell(row))
}
