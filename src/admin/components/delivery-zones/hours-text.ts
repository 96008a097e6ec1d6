type Hours = Record<string, string[][]>

export const WEEKDAYS = ["0", "1", "2", "3", "4", "5", "6"] as const

/** Hours as typed, by weekday: `08:00-12:00, 16:00-02:00`. */
export type HoursText = Record<string, string>

export function hoursText(hours: Hours | null): HoursText {
  return Object.fromEntries(
    WEEKDAYS.map((day) => [day, spansText(hours?.[day])])
  )
}

/** `08:00-12:00, 16:00-02:00`; empty without spans. */
export function spansText(spans: string[][] = []): string {
  return spans.map(([from, to]) => `${from}-${to}`).join(", ")
}

/** What is not a span of time as the text has it; null when all is. */
export function readSpans(text: string): [string, string][] | null {
  const spans = text
    .split(/[,،;]/)
    .map((span) => span.trim())
    .filter(Boolean)
    .map((span) => /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/.exec(span))
  const read = spans.flatMap((match): [string, string][] =>
    match ? [[padded(match[1]), padded(match[2])]] : []
  )
  return read.length === spans.length ? read : null
}

const padded = (clock: string) => clock.padStart(5, "0")

/** Hours of all days; a day without text is closed. */
export function readHours(text: HoursText) {
  const hours: Record<string, [string, string][]> = {}
  const wrong: string[] = []
  for (const day of WEEKDAYS) {
    const spans = readSpans(text[day] ?? "")
    if (!spans) {
      wrong.push(day)
    } else if (spans.length) {
      hours[day] = spans
    }
  }
  return { hours, wrong }
}
