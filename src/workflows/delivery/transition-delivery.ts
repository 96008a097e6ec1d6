import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { rawOf } from "../../lib/raw-decimal"
import type {
  DeliveryActor,
  DeliveryStatus,
} from "../../modules/delivery/constants"
import {
  decideTransition,
  type TransitionChange,
  type TransitionDecision,
} from "../../modules/delivery/rules/transitions"
import {
  deliveryRow,
  toDeliveryRow,
  type DeliveryRow,
} from "../../queries/delivery/delivery-row"
import { announceTransition } from "./announce-transition"
import { checkCapacity } from "./courier-capacity"
import { refusal } from "./transition-refusal"

export type TransitionDeliveryInput = {
  delivery_id: string
  to: DeliveryStatus
  actor: { type: DeliveryActor; id: string | null }
  /** When it happened, by the one who says so; now without. */
  occurred_at?: Date
  latitude?: number | null
  longitude?: number | null
  /** For `assigned`: who gets it. */
  courier_id?: string
  /**
   * For `assigned`, to take it from one who has it: him, as the dispatcher saw
   * it. Is it another by now, the caller gets a 409 that says who.
   */
  from_courier_id?: string
  /**
   * Nothing happens unless it is still in this state and with this courier:
   * for who acts on what he read a moment ago.
   */
  only_from?: { status: DeliveryStatus; courier_id: string }
  /** For `assigned`: a dispatcher may load more than the capacity says. */
  ignore_capacity?: boolean
  /** Columns that are written with the state. */
  columns?: TransitionColumns
  /** Kept with the history: reason, note, what the phone said. */
  data?: Record<string, unknown>
  /**
   * Rows that must be there when the state is, and only then: it runs in the
   * same transaction, once, after the state has changed. Not for a report that
   * changes nothing.
   */
  inTransaction?: (
    trx: Knex.Transaction,
    delivery: DeliveryRow
  ) => Promise<void>
}

export type TransitionColumns = Partial<
  Pick<
    DeliveryRow,
    | "trip_id"
    | "stop"
    | "estimated_delivery"
    | "failure_reason"
    | "failure_note"
    | "recipient_name"
    | "cash_taken"
    | "dispatch_reason"
  >
>

/** How often a decision is made anew because somebody was faster. */
const ROUNDS = 5

/** Who gets or loses a delivery begins without the trip of the one before. */
const NEW_HANDS = { trip_id: null, stop: null, dispatch_reason: null }

type Outcome = {
  decision: TransitionDecision
  before: DeliveryRow
  after: DeliveryRow
}

/**
 * The one place that changes the state of a delivery: one conditional update
 * and one row of history in a transaction, then the event. Of two who want
 * different things at once one wins; the other is judged by what is true then.
 * Repeated, it changes nothing and answers the same delivery.
 *
 * @returns the delivery as it is now
 * @throws SuiteError `not_found`; 409 `delivery_state`, `delivery_taken`,
 * `courier_full`, `courier_overloaded`, `courier_inactive`, each with the
 * present state in `details`
 *
 * @example
 * await transitionDelivery(container, {
 *   delivery_id: "deliv_…",
 *   to: "assigned",
 *   courier_id: "cour_…",
 *   actor: { type: "user", id: "user_…" },
 * })
 */
export async function transitionDelivery(
  container: MedusaContainer,
  input: TransitionDeliveryInput
): Promise<DeliveryRow> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let round = 0; round < ROUNDS; round += 1) {
    const outcome = await attempt(knex, input)
    if (!outcome) {
      continue
    }
    const { decision, before, after } = outcome
    if (decision.kind === "refuse") {
      throw await refusal(knex, before, input, decision.because)
    }
    if (decision.kind === "change") {
      await announceTransition(container, before, after)
    }
    return after
  }
  throw new SuiteError("conflict", "conflict")
}

/** @returns undefined when somebody changed the delivery in between */
async function attempt(
  knex: Knex,
  input: TransitionDeliveryInput
): Promise<Outcome | undefined> {
  const before = await deliveryRow(knex, input.delivery_id)
  if (!before) {
    throw new SuiteError("not_found", "not_found", {
      entity: "delivery",
      id: input.delivery_id,
    })
  }
  if (input.only_from && !isStill(before, input.only_from)) {
    const decision = { kind: "refuse", because: "state" } as const
    return { decision, before, after: before }
  }
  const received_at = new Date()
  const occurred_at = input.occurred_at ?? received_at
  const decision = decideTransition(before, {
    to: input.to,
    actor: input.actor,
    occurred_at,
    received_at,
    courier_id: input.courier_id,
    from_courier_id: input.from_courier_id,
  })
  if (decision.kind === "same" || decision.kind === "refuse") {
    return { decision, before, after: before }
  }
  const after = await knex.transaction(async (trx) => {
    if (input.to === "assigned" && input.courier_id) {
      await checkCapacity(trx, input.courier_id, before, input)
    }
    const changed = decision.kind === "change"
    const row = await write(trx, before, decision, input)
    if (!row) {
      return undefined
    }
    await remember(trx, before, row, { ...input, occurred_at }, decision)
    if (changed) {
      await input.inTransaction?.(trx, row)
    }
    return row
  })
  return after && { decision, before, after }
}

function isStill(
  { status, courier_id }: DeliveryRow,
  seen: { status: DeliveryStatus; courier_id: string }
): boolean {
  return status === seen.status && courier_id === seen.courier_id
}

/** Only as long as nobody else has changed state or courier. */
async function write(
  trx: Knex.Transaction,
  before: DeliveryRow,
  decision: Extract<TransitionDecision, { set: TransitionChange }>,
  { to, columns }: TransitionDeliveryInput
): Promise<DeliveryRow | undefined> {
  const own = decision.kind === "change" ? columns : undefined
  const [row] = await trx("delivery")
    .where({ id: before.id, status: before.status, deleted_at: null })
    .whereRaw("courier_id is not distinct from ?", [before.courier_id])
    .whereRaw(
      "date_trunc('milliseconds', assigned_at) is not distinct from ?",
      [before.assigned_at]
    )
    .modify((query) => {
      if (decision.kind === "late") {
        Object.keys(decision.set).forEach((column) => query.whereNull(column))
      }
    })
    .update({
      ...decision.set,
      ...((to === "assigned" || to === "unassigned") && NEW_HANDS),
      ...own,
      ...(own?.cash_taken && { raw_cash_taken: rawOf(own.cash_taken) }),
      updated_at: new Date(),
    })
    .returning("*")
  return row && toDeliveryRow(row)
}

async function remember(
  trx: Knex.Transaction,
  before: DeliveryRow,
  after: DeliveryRow,
  input: TransitionDeliveryInput & { occurred_at: Date },
  decision: TransitionDecision
): Promise<void> {
  const changed = decision.kind === "change"
  await trx("delivery_event").insert({
    id: generateEntityId(undefined, "delev"),
    delivery_id: before.id,
    type: changed ? typeOf(before, input) : "late_report",
    from_status: before.status,
    to_status: changed ? after.status : input.to,
    actor_type: input.actor.type,
    actor_id: input.actor.id,
    courier_id: after.courier_id ?? before.courier_id,
    occurred_at: input.occurred_at,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    data: eventData(before, after, input),
  })
}

function typeOf(before: DeliveryRow, input: TransitionDeliveryInput): string {
  if (input.to === "assigned" && before.courier_id) {
    return "reassigned"
  }
  if (input.to === "unassigned" && input.actor.type === "courier") {
    return "declined"
  }
  return input.to
}

function eventData(
  before: DeliveryRow,
  after: DeliveryRow,
  { data }: TransitionDeliveryInput
): string | null {
  const all = {
    ...(before.courier_id &&
      after.courier_id &&
      before.courier_id !== after.courier_id && {
        from_courier_id: before.courier_id,
      }),
    ...data,
  }
  return Object.keys(all).length ? JSON.stringify(all) : null
}
