import type { Point } from "../constants"
import { greatCircle } from "./distance"

/** What the answer says about each point of a batch. */
export const POSITION_VERDICTS = [
  "stored",
  "duplicate",
  "invalid",
  "off_duty",
  "in_the_future",
  "too_old",
  "too_inaccurate",
  "impossible_speed",
] as const
export type PositionVerdict = (typeof POSITION_VERDICTS)[number]

/** A place at a time; `at` in milliseconds since 1970. */
export type Fix = Point & { at: number; accuracy?: number | null }

export type ReportedFix = Fix & { is_mock?: boolean }

/** Time on duty; an open shift has no end. */
export type DutyTime = { from: number; to: number | null }

export type PositionLimits = {
  /** Metres; a fix that knows its place worse is not kept. */
  maxAccuracy: number
  /** Metres a second. */
  maxSpeed: number
  /** Milliseconds. */
  maxAge: number
  /** Milliseconds that a phone's clock may be ahead. */
  maxAhead: number
}

export type Judgement = {
  /** One for each point, in the order they came in. */
  verdicts: PositionVerdict[]
  /** Indexes of the points to keep, oldest first; flagged ones among them. */
  keep: number[]
  /** Index of the newest point that can be believed. */
  latest: number | null
  /** A lone jump at the end: the next points show who was right. */
  suspect: Fix | null
  /** A jump kept before this batch that turned out to be right. */
  cleared: Fix | null
}

/**
 * Judges each point of a batch by itself: one bad point costs no other.
 *
 * A jump that nobody can make is kept and flagged, and is not the measure of
 * what follows: the last believed fix stays that. Two jumps in a row that
 * agree with each other beat it, since then the believed one was the bad fix;
 * so a wrong first fix costs one point, not all that follow.
 *
 * @param known the newest believed fix before the batch, and the lone jump
 * that came after it
 *
 * @example
 * judgePositions(points, {
 *   now: Date.now(), duty: [{ from: shiftStart, to: null }],
 *   known: { believed: null, suspect: null }, limits,
 * })
 */
export function judgePositions(
  points: readonly ReportedFix[],
  context: {
    now: number
    duty: readonly DutyTime[]
    known: { believed: Fix | null; suspect: Fix | null }
    limits: PositionLimits
  }
): Judgement {
  const { limits } = context
  const verdicts = points.map((point) => acceptance(point, context))
  const inOrder = points
    .map((_, index) => index)
    .filter((index) => verdicts[index] === "stored")
    .sort((a, b) => points[a].at - points[b].at || a - b)
  const keep: number[] = []
  let { believed, suspect } = context.known
  let latest: number | null = null
  let before: number | null = null
  let suspectIndex: number | null = null
  let cleared: Fix | null = null
  for (const index of inOrder) {
    const point = points[index]
    if (before === point.at) {
      verdicts[index] = "duplicate"
      continue
    }
    before = point.at
    keep.push(index)
    if (point.is_mock) {
      continue
    }
    const follows = !believed || canReach(believed, point, limits)
    const agrees = !follows && suspect && canReach(suspect, point, limits)
    if (!follows && !agrees) {
      verdicts[index] = "impossible_speed"
      suspect = point
      suspectIndex = index
      continue
    }
    if (agrees && suspectIndex === null) {
      cleared = suspect
    } else if (agrees && suspectIndex !== null) {
      verdicts[suspectIndex] = "stored"
    }
    believed = point
    latest = index
    suspect = null
    suspectIndex = null
  }
  return { verdicts, keep, latest, suspect, cleared }
}

function acceptance(
  point: ReportedFix,
  {
    now,
    duty,
    limits,
  }: { now: number; duty: readonly DutyTime[]; limits: PositionLimits }
): PositionVerdict {
  if (point.at > now + limits.maxAhead) {
    return "in_the_future"
  }
  if (point.at < now - limits.maxAge) {
    return "too_old"
  }
  // A phone's clock that is a little ahead does not take anybody off duty.
  const at = Math.min(point.at, now)
  if (!duty.some(({ from, to }) => from <= at && (to === null || at <= to))) {
    return "off_duty"
  }
  return (point.accuracy ?? 0) > limits.maxAccuracy
    ? "too_inaccurate"
    : "stored"
}

/** Whether somebody can get from one fix to the other in the time between. */
export function canReach(
  from: Fix,
  to: Fix,
  { maxSpeed }: Pick<PositionLimits, "maxSpeed">
): boolean {
  const slack = (from.accuracy ?? 0) + (to.accuracy ?? 0)
  const seconds = Math.abs(to.at - from.at) / 1000
  return greatCircle(from, to) - slack <= maxSpeed * seconds
}
