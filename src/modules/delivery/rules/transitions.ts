import type { DeliveryActor, DeliveryStatus } from "../constants"

/** Columns that say when a state began. */
export type StageColumn =
  | "assigned_at"
  | "accepted_at"
  | "picked_up_at"
  | "arrived_at"
  | "delivered_at"
  | "failed_at"
  | "cancelled_at"
  | "returned_at"

/** What of a delivery decides which state may follow. */
export type TransitionState = {
  status: DeliveryStatus
  courier_id: string | null
} & Record<StageColumn, Date | null>

/** Somebody says that a delivery is in a state now, or was at a time. */
export type TransitionReport = {
  to: DeliveryStatus
  actor: { type: DeliveryActor; id: string | null }
  /** When it happened, by the one who says so. */
  occurred_at: Date
  /** When the server heard of it. */
  received_at: Date
  /** For `assigned`: who gets it. */
  courier_id?: string
  /** For `assigned`, to take it from one who has it: him. */
  from_courier_id?: string
}

export type TransitionDecision =
  /** The state changes; `set` holds what is written. */
  | { kind: "change"; set: TransitionChange }
  /** The state has been passed; only its time was missing. */
  | { kind: "late"; set: TransitionChange }
  /** It is known already: nothing is written, the answer is the same. */
  | { kind: "same" }
  /** The state does not allow it. */
  | { kind: "refuse"; because: "state" | "taken" }

export type TransitionChange = {
  status?: DeliveryStatus
  courier_id?: string | null
} & Partial<Record<StageColumn, Date | null>>

/** The road of a delivery: a courier's phone may skip or be late. */
const ROAD: readonly DeliveryStatus[] = [
  "unassigned",
  "assigned",
  "accepted",
  "picked_up",
  "arrived",
]

const COLUMN: Partial<Record<DeliveryStatus, StageColumn>> = {
  assigned: "assigned_at",
  accepted: "accepted_at",
  picked_up: "picked_up_at",
  arrived: "arrived_at",
  delivered: "delivered_at",
  failed: "failed_at",
  cancelled: "cancelled_at",
  returned: "returned_at",
}

/** What a new courier begins with. */
const FRESH: TransitionChange = {
  accepted_at: null,
  picked_up_at: null,
  arrived_at: null,
}

/** States in which a courier has work left with a delivery. */
export const OPEN_WITH_COURIER: readonly DeliveryStatus[] = ROAD.slice(1)

/** States after which nothing more happens on the road. */
export function isFinal(status: DeliveryStatus): boolean {
  return !ROAD.includes(status)
}

/**
 * Decides what a report does to a delivery. Reports of one courier may come
 * hours late and in any order: whatever the order, the last state of the road
 * that he reported holds, and each state has the time at which it began. What
 * happened before the end is still written down after it; what is said to have
 * happened after the end, and a second end, are refused.
 */
export function decideTransition(
  state: TransitionState,
  report: TransitionReport
): TransitionDecision {
  const { actor } = report
  if (actor.type === "courier" && state.courier_id !== actor.id) {
    return refuse("taken")
  }
  switch (report.to) {
    case "unassigned":
      return giveBack(state)
    case "assigned":
      return actor.type === "courier" ? refuse("state") : assign(state, report)
    case "accepted":
    case "picked_up":
    case "arrived":
      return goOn(state, report)
    case "delivered":
    case "failed":
      return finish(state, report)
    case "cancelled":
      return actor.type === "courier" ? refuse("state") : cancel(state, report)
    case "returned":
      return bringBack(state, report)
  }
}

/** A decline, or a dispatcher who takes it away: until it is picked up. */
function giveBack(state: TransitionState): TransitionDecision {
  if (state.status === "unassigned") {
    return { kind: "same" }
  }
  if (state.status !== "assigned" && state.status !== "accepted") {
    return refuse("state")
  }
  return change({
    status: "unassigned",
    courier_id: null,
    assigned_at: null,
    ...FRESH,
  })
}

function assign(
  state: TransitionState,
  { courier_id, from_courier_id, occurred_at, received_at }: TransitionReport
): TransitionDecision {
  if (isFinal(state.status) || !courier_id) {
    return refuse("state")
  }
  if (state.courier_id === courier_id) {
    return { kind: "same" }
  }
  if (state.courier_id !== (from_courier_id ?? null)) {
    return refuse(state.courier_id ? "taken" : "state")
  }
  return change({
    status: "assigned",
    courier_id,
    assigned_at: earlier(occurred_at, received_at),
    ...FRESH,
  })
}

function goOn(
  state: TransitionState,
  report: TransitionReport
): TransitionDecision {
  const { to } = report
  const column = COLUMN[to]
  if (!column || !state.courier_id) {
    return refuse("state")
  }
  const at = reportedAt(state, report)
  const end = endOf(state)
  if (end ? at > end : isFinal(state.status)) {
    return state[column] ? { kind: "same" } : refuse("state")
  }
  if (!isFinal(state.status) && ROAD.indexOf(state.status) < ROAD.indexOf(to)) {
    return change({ status: to, [column]: at })
  }
  return state[column]
    ? { kind: "same" }
    : { kind: "late", set: { [column]: at } }
}

/** From any state of the road: what led there may be reported later. */
function finish(
  state: TransitionState,
  report: TransitionReport
): TransitionDecision {
  const { to } = report
  if (state.status === to) {
    return { kind: "same" }
  }
  const column = COLUMN[to]
  if (isFinal(state.status) || !state.courier_id || !column) {
    return refuse("state")
  }
  return change({ status: to, [column]: reportedAt(state, report) })
}

function cancel(
  state: TransitionState,
  { occurred_at, received_at }: TransitionReport
): TransitionDecision {
  if (state.status === "cancelled") {
    return { kind: "same" }
  }
  return isFinal(state.status)
    ? refuse("state")
    : change({
        status: "cancelled",
        cancelled_at: earlier(occurred_at, received_at),
      })
}

/** The goods are at the branch again. */
function bringBack(
  state: TransitionState,
  report: TransitionReport
): TransitionDecision {
  if (state.status === "returned") {
    return { kind: "same" }
  }
  return state.status === "failed" && report.actor.type !== "courier"
    ? change({
        status: "returned",
        returned_at: earlier(report.occurred_at, report.received_at),
      })
    : refuse("state")
}

/** When the road ended; undefined while it has not. */
function endOf(state: TransitionState): Date | undefined {
  return (
    (isFinal(state.status) &&
      (state.delivered_at ?? state.failed_at ?? state.cancelled_at)) ||
    undefined
  )
}

/**
 * The time of a state. A phone's clock may be wrong: nothing happens after we
 * heard of it, nor before its courier had the job.
 */
function reportedAt(
  { assigned_at }: TransitionState,
  { occurred_at, received_at }: TransitionReport
): Date {
  const at = earlier(occurred_at, received_at)
  return assigned_at && at < assigned_at ? assigned_at : at
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}

function change(set: TransitionChange): TransitionDecision {
  return { kind: "change", set }
}

function refuse(because: "state" | "taken"): TransitionDecision {
  return { kind: "refuse", because }
}
