/** `["08:00", "23:30"]`; an end at or before its start is of the next day. */
export type Span = readonly [string, string]

/**
 * By weekday, 0 is Sunday. Null is always open, a day that is not there is
 * closed.
 */
export type OpeningHours = Record<string, readonly Span[]> | null

const MINUTE = 60_000
const DAY = 24 * 60

/** A moment as clocks of a time zone show it. */
export type LocalTime = {
  /** 0 is Sunday. */
  weekday: number
  /** Since midnight. */
  minutes: number
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

const formats = new Map<string, Intl.DateTimeFormat>()

/** @throws RangeError for a time zone that is none */
export function localTime(at: Date, timezone: string): LocalTime {
  let format = formats.get(timezone)
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
    formats.set(timezone, format)
  }
  const parts = Object.fromEntries(
    format.formatToParts(at).map(({ type, value }) => [type, value])
  )
  return {
    weekday: WEEKDAYS.indexOf(parts.weekday),
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  }
}

/** Whether a text is an IANA time zone that this machine knows. */
export function isTimezone(timezone: string): boolean {
  try {
    localTime(new Date(0), timezone)
    return true
  } catch {
    return false
  }
}

/** `24:00` is the end of a day. */
export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(":").map(Number)
  return hours * 60 + minutes
}

function spanHolds([from, to]: Span, minutes: number): boolean {
  const start = minutesOf(from)
  const end = minutesOf(to)
  return start <= minutes && minutes < (end > start ? end : end + DAY)
}

/** Whether hours hold a moment, spans over midnight included. */
export function openAt(
  hours: OpeningHours | undefined,
  { weekday, minutes }: LocalTime
): boolean {
  if (!hours) {
    return true
  }
  const yesterday = hours[String((weekday + 6) % 7)] ?? []
  return (
    (hours[String(weekday)] ?? []).some((span) => spanHolds(span, minutes)) ||
    yesterday.some((span) => spanHolds(span, minutes + DAY))
  )
}

/** Whether hours are open at a moment in a time zone. */
export function isOpen(
  hours: OpeningHours | undefined,
  timezone: string,
  at: Date
): boolean {
  return !hours || openAt(hours, localTime(at, timezone))
}

/**
 * When all of these hours are open next: the moment itself when they are,
 * null when never within a week.
 */
export function nextOpening(
  all: readonly (OpeningHours | undefined)[],
  timezone: string,
  at: Date
): Date | null {
  const open = (moment: Date) =>
    all.every((hours) => isOpen(hours, timezone, moment))
  if (open(at)) {
    return at
  }
  // Hours begin at a minute that is written down: only those are looked at.
  const starts = new Set(
    all.flatMap((hours) =>
      Object.values(hours ?? {}).flatMap((spans) =>
        spans.map(([from]) => minutesOf(from) % DAY)
      )
    )
  )
  const first = Math.floor(at.getTime() / MINUTE) * MINUTE
  const local = localTime(at, timezone).minutes
  const waits = [...starts]
    .map((start) => (start - local + DAY) % DAY || DAY)
    .sort((a, b) => a - b)
  for (let day = 0; day <= 7; day++) {
    for (const wait of waits) {
      const moment = new Date(first + (day * DAY + wait) * MINUTE)
      if (open(moment)) {
        return moment
      }
    }
  }
  return null
}
