import type { StatisticFilters } from "../../../queries/delivery/statistics"

const DAYS = 30
const DAY = 86_400_000

type Asked = Partial<StatisticFilters>

/** The period that was asked for; the last thirty days without. */
export function periodOf<T extends Asked>(
  asked: T,
  now = new Date()
): T & StatisticFilters {
  const to = asked.to ?? dayOf(now)
  const from = asked.from ?? dayOf(new Date(Date.parse(to) - (DAYS - 1) * DAY))
  return { ...asked, from, to }
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
