import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { suiteOptions } from "../../suite-options"
import { STATISTICS } from "./statistics-sql"

/** What figures can be told apart by. */
export const STATISTIC_GROUPS = ["courier", "zone", "day"] as const
export type StatisticGroup = (typeof STATISTIC_GROUPS)[number]

export type StatisticFilters = {
  /** First and last day, `2026-11-25`, in the calendar of each branch. */
  from: string
  to: string
  courier_id?: string
  zone_id?: string
  location_id?: string
}

type Decimal = string | number | null

type StatisticRow = {
  day: string | null
  courier_id: string | null
  courier_name: string | null
  zone_id: string | null
  zone_name: string | null
  deliveries: number
  delivered: number
  failed: number
  returned: number
  cancelled: number
  promised: number
  on_time: number
  late_by: Decimal
  unassigned: Decimal
  assigned: Decimal
  accepted: Decimal
  picked_up: Decimal
  arrived: Decimal
  total: Decimal
  total_p90: Decimal
  kilometres: Decimal
  ratings: number
  stars: Decimal
  money: Money[] | null
  count: number
}

type Money = {
  currency_code: string
  fees: string
  cost: string | null
  cost_per_delivery: string | null
}

export type Statistic = ReturnType<typeof toStatistic>

/**
 * Figures of the deliveries that ended in a period, in one statement.
 *
 * @param groups one row for each combination that occurs; none: one row
 * @param byCurrency one row more for each currency, for a table of money
 */
export async function deliveryStatistics(
  container: MedusaContainer,
  filters: StatisticFilters,
  groups: readonly StatisticGroup[],
  page: { limit: number; offset: number },
  byCurrency = false
): Promise<{ rows: Statistic[]; count: number }> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: StatisticRow[] }>(STATISTICS, {
    from: filters.from,
    to: filters.to,
    courier_id: filters.courier_id ?? null,
    zone_id: filters.zone_id ?? null,
    location_id: filters.location_id ?? null,
    by_courier: groups.includes("courier"),
    by_zone: groups.includes("zone"),
    by_day: groups.includes("day"),
    by_currency: byCurrency,
    costs: JSON.stringify(suiteOptions().delivery.costs),
    ...page,
  })
  return { rows: rows.map(toStatistic), count: rows[0]?.count ?? 0 }
}

/** Pages of a whole answer, for a file. */
export async function* statisticPages(
  container: MedusaContainer,
  filters: StatisticFilters,
  groups: readonly StatisticGroup[],
  size = 500
): AsyncGenerator<Statistic[]> {
  for (let offset = 0; ; offset += size) {
    const page = { limit: size, offset }
    const { rows } = await deliveryStatistics(
      container,
      filters,
      groups,
      page,
      true
    )
    if (rows.length) {
      yield rows
    }
    if (rows.length < size) {
      return
    }
  }
}

function toStatistic(row: StatisticRow) {
  return {
    day: row.day,
    courier: named(row.courier_id, row.courier_name),
    zone: named(row.zone_id, row.zone_name),
    deliveries: row.deliveries,
    delivered: row.delivered,
    failed: row.failed,
    returned: row.returned,
    cancelled: row.cancelled,
    promised: row.promised,
    on_time: row.on_time,
    on_time_share: row.promised ? rounded(row.on_time / row.promised, 4) : null,
    late_by: rounded(row.late_by, 1),
    minutes: {
      unassigned: rounded(row.unassigned, 1),
      assigned: rounded(row.assigned, 1),
      accepted: rounded(row.accepted, 1),
      picked_up: rounded(row.picked_up, 1),
      arrived: rounded(row.arrived, 1),
      total: rounded(row.total, 1),
      total_p90: rounded(row.total_p90, 1),
    },
    kilometres: rounded(row.kilometres, 2) ?? 0,
    ratings: { count: row.ratings, average: rounded(row.stars, 2) },
    money: (row.money ?? []).map((money) => ({
      currency_code: money.currency_code,
      fees: Number(money.fees),
      cost: amount(money.cost),
      cost_per_delivery: amount(money.cost_per_delivery),
    })),
  }
}

function named(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? id }
}

function amount(value: string | null): number | null {
  return value === null ? null : Number(value)
}

function rounded(value: Decimal, digits: number): number | null {
  return value === null ? null : Number(Number(value).toFixed(digits))
}
