import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { api, download } from "./client"

export type StatisticGroup = "courier" | "zone" | "day"

export type Statistic = {
  day: string | null
  courier: { id: string; name: string } | null
  zone: { id: string; name: string } | null
  deliveries: number
  delivered: number
  failed: number
  on_time_share: number | null
  minutes: Record<Stage, number | null>
  kilometres: number
  ratings: { count: number; average: number | null }
  money: {
    currency_code: string
    fees: number
    cost: number | null
    cost_per_delivery: number | null
  }[]
}

export const STAGES = [
  "unassigned",
  "assigned",
  "accepted",
  "picked_up",
  "arrived",
  "total",
] as const
export type Stage = (typeof STAGES)[number]

export type StatisticFilter = {
  from?: string
  /** Open: up to now, whatever day that is where the branch is. */
  to?: string
  location?: string
  group: StatisticGroup
  page: number
}

/** Rows of one page of the table. */
export const STATISTICS_PAGE = 50

export type Statistics = { statistics: Statistic[]; count: number }

/** Figures by a group, or of all together without one. */
export function useDeliveryStatistics(
  filter: StatisticFilter,
  group: StatisticGroup | undefined,
  enabled: boolean
) {
  const page = group ? filter.page : 0
  return useQuery({
    queryKey: ["saptmarkets", "delivery-statistics", filter, group],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: () =>
      api<Statistics>("/admin/delivery-statistics", {
        query: {
          ...period(filter),
          group_by: group,
          limit: STATISTICS_PAGE,
          offset: page * STATISTICS_PAGE,
        },
      }),
  })
}

/** Gives the whole answer to the browser as a file. */
export function exportStatistics(filter: StatisticFilter): Promise<void> {
  return download("/admin/delivery-statistics/export", "deliveries.csv", {
    ...period(filter),
    group_by: filter.group,
  })
}

function period({ from, to, location }: StatisticFilter) {
  return { from, to, location_id: location }
}

/** `2026-11-25`, so many days before today. */
export function dayBefore(days: number): string {
  // Canada writes dates as the API does.
  return new Intl.DateTimeFormat("en-CA").format(Date.now() - days * 86_400_000)
}
