import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A courier as the policy sees him at the moment of the decision. */
export type Candidate = {
  courier_id: string
  is_active: boolean
  is_on_duty: boolean
  /** Branch that he works for now. */
  location_id: string
  /** Metres from his last position to the branch; null when unknown. */
  distance_to_branch: number | null
  /** Until he can be on his way with this job; null when unknown. */
  travel_minutes: number | null
  open_orders: number
  capacity_orders: number
  /** Kilograms that he carries or is to carry. */
  open_weight: BigNumberInput
  capacity_weight: BigNumberInput | null
  /** Since his last job ended, or since he came on duty. */
  idle_minutes: number
  /** He was offered this job already and did not take it. */
  was_asked: boolean
}

export type Job = {
  location_id: string
  /** Kilograms. */
  weight: BigNumberInput
}

/** What a part of the score counts for, in minutes of travel. */
export type AssignmentWeights = {
  /** A minute of travel. */
  travel: number
  /** All of a courier's room taken. */
  load: number
  /** A minute without a job; taken off. */
  fairness: number
}

export type AssignmentLimits = {
  /** Metres from the branch within which a courier is asked; null: any. */
  reach: number | null
  /** Orders that one courier has at once, whatever his vehicle holds. */
  max_orders: number
}

export const REFUSALS = [
  "suspended",
  "off_duty",
  "other_branch",
  "out_of_reach",
  "no_capacity",
  "already_asked",
] as const
export type Refusal = (typeof REFUSALS)[number]

/** Lower is better; the score is the sum of its parts. */
export type Ranked = {
  courier_id: string
  score: number
  parts: { travel: number; load: number; fairness: number }
}

export type Ranking = {
  ranked: Ranked[]
  refused: { courier_id: string; reason: Refusal }[]
}

/** Waiting longer than this gives no further advantage. */
const LONGEST_IDLE = 120

/** Taken where nobody knows where a courier stands. */
const UNKNOWN_TRAVEL = 15

/**
 * Who is asked first: the whole policy of automatic assignment. It reads no
 * clock and no database, and equal couriers come in the order of their ids, so
 * the same situation always has the same answer.
 */
export function rankCandidates(
  job: Job,
  candidates: readonly Candidate[],
  weights: AssignmentWeights,
  limits: AssignmentLimits
): Ranking {
  const ranking: Ranking = { ranked: [], refused: [] }
  for (const candidate of candidates) {
    const { courier_id } = candidate
    const reason = refusalOf(job, candidate, limits)
    if (reason) {
      ranking.refused.push({ courier_id, reason })
    } else {
      const parts = partsOf(candidate, weights, limits)
      const score = parts.travel + parts.load + parts.fairness
      ranking.ranked.push({ courier_id, score, parts })
    }
  }
  ranking.ranked.sort(
    (a, b) => a.score - b.score || (a.courier_id < b.courier_id ? -1 : 1)
  )
  return ranking
}

/** Orders that a courier may have at once. */
export function roomOf(
  { capacity_orders }: { capacity_orders: number },
  { max_orders }: Pick<AssignmentLimits, "max_orders">
): number {
  return Math.max(Math.min(capacity_orders, max_orders), 0)
}

/**
 * Why nobody is left, for the dispatcher: the reason nearest to a yes. Who was
 * asked is nearer than who is full, who is full nearer than who is far.
 */
export function reasonForNobody(ranking: Ranking): string {
  const nearest: readonly [Refusal, string][] = [
    ["already_asked", "nobody_accepted"],
    ["no_capacity", "nobody_has_room"],
    ["out_of_reach", "nobody_in_reach"],
  ]
  const reasons = new Set(ranking.refused.map(({ reason }) => reason))
  return (
    nearest.find(([refusal]) => reasons.has(refusal))?.[1] ?? "nobody_on_duty"
  )
}

function refusalOf(
  job: Job,
  candidate: Candidate,
  limits: AssignmentLimits
): Refusal | null {
  if (!candidate.is_active) {
    return "suspended"
  }
  if (!candidate.is_on_duty) {
    return "off_duty"
  }
  if (candidate.location_id !== job.location_id) {
    return "other_branch"
  }
  if (candidate.was_asked) {
    return "already_asked"
  }
  const { distance_to_branch, capacity_weight } = candidate
  if (
    limits.reach !== null &&
    distance_to_branch !== null &&
    distance_to_branch > limits.reach
  ) {
    return "out_of_reach"
  }
  if (
    candidate.open_orders >= roomOf(candidate, limits) ||
    (capacity_weight !== null &&
      MathBN.gt(MathBN.add(candidate.open_weight, job.weight), capacity_weight))
  ) {
    return "no_capacity"
  }
  return null
}

function partsOf(
  candidate: Candidate,
  weights: AssignmentWeights,
  limits: AssignmentLimits
): Ranked["parts"] {
  const room = roomOf(candidate, limits)
  const idle = Math.min(Math.max(candidate.idle_minutes, 0), LONGEST_IDLE)
  return {
    travel: weights.travel * (candidate.travel_minutes ?? UNKNOWN_TRAVEL),
    load: (weights.load * candidate.open_orders) / room,
    // `0 -` and not a minus sign: a weight of 0 gives 0 and not -0.
    fairness: 0 - weights.fairness * idle,
  }
}
