import type { StatisticFilters } from "../../../queries/delivery/statistics"

const DAYS = 30
const DAY = 86_400_000

type Asked = Partial<StatisticFilters>

/** Where the day begins first, it is so much later than by UTC. */
const FIRST_ZONE = 14 * 3_600_000

/**
 * The period that was asked for; the last thirty days without. They end with
 * today of every branch, which in Riyadh is tomorrow of the server's at night.
 */
export function periodOf<T extends Asked>(
  asked: T,
  now = new Date()
): T & StatisticFilters {
  const to = asked.to ?? dayOf(now.getTime() + FIRST_ZONE)
  const last = asked.to ? Date.parse(asked.to) : now.getTime()
  const from = asked.from ?? dayOf(last - (DAYS - 1) * DAY)
  return { ...asked, from, to }
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
