import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type { OrderState } from "../../lib/order-state"
import type {
  DeliveryRequirements,
  DeliveryStatus,
  VehicleType,
} from "../../modules/delivery/constants"
import { shownPosition } from "../../modules/delivery/rules/shown-position"
import { suiteOptions } from "../../suite-options"
import { lastPositions } from "./last-positions"
import { nextDoorId } from "./next-door"
import { orderStates } from "./order-states"

type Row = {
  id: string
  status: DeliveryStatus
  attempt: number
  courier_id: string | null
  requirements: DeliveryRequirements | null
  pin: string | null
  currency_code: string
  cash_due: string
  promised_at: Date | null
  estimated_delivery: Date | null
  picked_up_at: Date | null
  delivered_at: Date | null
  failure_reason: string | null
  first_name: string | null
  vehicle_type: VehicleType | null
  vehicle_plate: string | null
  stars: number | null
  comment: string | null
  is_next: boolean | null
}

/** States in which a courier is on his way with it, or was at the door. */
const WITH_COURIER: readonly DeliveryStatus[] = [
  "accepted",
  "picked_up",
  "arrived",
  "delivered",
]
const ON_THE_ROAD: readonly DeliveryStatus[] = ["picked_up", "arrived"]
const ENDED: readonly DeliveryStatus[] = [
  "delivered",
  "failed",
  "cancelled",
  "returned",
]

/** What the one who ordered may know of how his order comes to him. */
export async function orderDelivery(
  container: MedusaContainer,
  orderId: string
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const state = (await orderStates(knex, [orderId])).get(orderId)
  if (!state) {
    throw new SuiteError("not_found", "not_found", {
      entity: "order",
      id: orderId,
    })
  }
  const rows = await lastAttempts(knex, orderId)
  const shown = rows.flatMap((row) => (isShown(row) && row.courier_id) || [])
  const positions = shown.length
    ? await lastPositions(knex, shown)
    : new Map<string, never>()
  const deliveries = rows.map((row) => ({
    ...toDelivery(row),
    position: isShown(row)
      ? positionOf(row, positions.get(row.courier_id ?? ""))
      : null,
  }))
  return {
    order_id: orderId,
    order_state: state as OrderState,
    /** The one that the customer waits for; the last one after that. */
    delivery:
      deliveries.find(({ status }) => !ENDED.includes(status)) ??
      deliveries.at(-1) ??
      null,
    deliveries,
  }
}

/**
 * As `orderDelivery`, for a signed-in customer.
 * @throws SuiteError `not_found` for another's order
 */
export async function customerOrderDelivery(
  container: MedusaContainer,
  orderId: string,
  customerId: string
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const order = await knex("order")
    .where({ id: orderId, customer_id: customerId, deleted_at: null })
    .first("id")
  if (!order) {
    throw new SuiteError("not_found", "not_found", {
      entity: "order",
      id: orderId,
    })
  }
  return orderDelivery(container, orderId)
}

/** The last attempt of each parcel, oldest parcel first. */
async function lastAttempts(knex: Knex, orderId: string): Promise<Row[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select d.id, d.status, d.attempt, d.courier_id, d.requirements, d.pin,
       d.currency_code, trim_scale(d.cash_due)::text as cash_due,
       d.promised_at, d.estimated_delivery, d.picked_up_at, d.delivered_at,
       d.failure_reason, c.first_name, c.vehicle_type, c.vehicle_plate,
       r.stars, r.comment,
       d.id = (${nextDoorId("d.courier_id")}) as is_next
     from delivery d
     left join delivery_courier c on c.id = d.courier_id
     left join delivery_rating r
       on r.delivery_id = d.id and r.deleted_at is null
     where d.order_id = ? and d.deleted_at is null and not exists (
       select 1 from delivery newer
       where newer.fulfillment_id = d.fulfillment_id
         and newer.attempt > d.attempt and newer.deleted_at is null
     )
     order by d.created_at, d.id`,
    [orderId]
  )
  return rows
}

/** On the road, and nobody else's door comes before this one. */
function isShown(row: Row): boolean {
  return ON_THE_ROAD.includes(row.status) && row.is_next === true
}

function positionOf(
  row: Row,
  at:
    | { latitude: number; longitude: number; recorded_at: Date | string }
    | undefined
) {
  // Where he was before he had the goods is nobody's business.
  if (!at || !row.picked_up_at || new Date(at.recorded_at) < row.picked_up_at) {
    return null
  }
  return {
    ...shownPosition(at),
    recorded_at: new Date(at.recorded_at).toISOString(),
  }
}

function toDelivery(row: Row) {
  const ended = ENDED.includes(row.status)
  const expected = row.delivered_at ?? row.estimated_delivery
  return {
    id: row.id,
    status: row.status,
    attempt: row.attempt,
    promised_at: iso(row.promised_at),
    estimated_delivery: ended ? null : iso(row.estimated_delivery),
    delivered_at: iso(row.delivered_at),
    is_late: Boolean(
      row.promised_at &&
      (row.delivered_at || !ended) &&
      later(expected, row.delivered_at ? null : new Date()) > row.promised_at
    ),
    courier:
      row.first_name && WITH_COURIER.includes(row.status)
        ? {
            first_name: row.first_name,
            vehicle_type: row.vehicle_type,
            vehicle_plate: ended ? null : row.vehicle_plate,
          }
        : null,
    requirements: row.requirements,
    pin: ended ? null : row.pin,
    currency_code: row.currency_code,
    cash_due: row.cash_due,
    failure_reason: row.failure_reason,
    rating: row.stars ? { stars: row.stars, comment: row.comment } : null,
    can_rate: row.status === "delivered" && !row.stars && isFresh(row),
  }
}

function later(a: Date | null, b: Date | null): Date {
  return new Date(Math.max(a?.getTime() ?? 0, b?.getTime() ?? 0))
}

function isFresh({ delivered_at }: Row): boolean {
  const days = suiteOptions().delivery.ratingDays
  return Date.now() - (delivered_at?.getTime() ?? 0) <= days * 86_400_000
}

function iso(at: Date | null): string | null {
  return at ? at.toISOString() : null
}
