import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import {
  BRANCH_NAME,
  branchJoin,
  ZONE_NAME,
  zoneJoin,
} from "../translation/sql"
import { toDeliveryRow, type DeliveryRow } from "./delivery-row"
import { deliveryHistory } from "./delivery-history"
import { deliveryItems } from "./delivery-items"

export type DeliveryFilters = {
  id?: string
  /** Order number, name or phone at the door. */
  q?: string
  status?: string[]
  order_id?: string
  courier_id?: string
  location_id?: string
  zone_id?: string
  /** Promised for earlier than it came, or than now. */
  late?: boolean
  created_from?: Date
  created_until?: Date
  /** The language of the one who reads. */
  locale?: string
}

type Page = { limit: number; offset: number }

type HeadRow = DeliveryRow & {
  display_id: number | null
  location_name: string | null
  zone_name: string | null
  courier_first_name: string | null
  courier_last_name: string | null
  courier_phone: string | null
  stars: number | null
  is_last: boolean
  is_late: boolean
  settled_status: string | null
}

const LATE = `d.promised_at < coalesce(d.delivered_at, now())
  and d.status not in ('failed', 'cancelled', 'returned')`

/** Deliveries of all branches, newest first. */
export async function adminDeliveries(
  container: MedusaContainer,
  filters: DeliveryFilters,
  page: Page
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [rows, [{ count }]] = await Promise.all([
    heads(knex, filters, page),
    matching(knex, filters).select<{ count: number }[]>(
      knex.raw("count(*)::int as count")
    ),
  ])
  return { deliveries: rows.map(toHead), count, ...page }
}

/**
 * A delivery with its history, proofs, goods and the other attempts.
 * @throws SuiteError `not_found`
 */
export async function adminDelivery(
  container: MedusaContainer,
  id: string,
  locale?: string
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [row] = await heads(knex, { id, locale }, { limit: 1, offset: 0 })
  if (!row) {
    throw new SuiteError("not_found", "not_found", { entity: "delivery", id })
  }
  const [history, proofs, items, attempts, rating] = await Promise.all([
    deliveryHistory(knex, id),
    proofsOf(knex, id),
    deliveryItems(knex, [row.fulfillment_id], locale),
    attemptsOf(knex, row.fulfillment_id),
    knex("delivery_rating")
      .where({ delivery_id: id, deleted_at: null })
      .first("stars", "comment", "created_at"),
  ])
  return {
    ...toHead(row),
    fulfillment_id: row.fulfillment_id,
    quote_id: row.quote_id,
    customer_id: row.customer_id,
    accuracy: row.accuracy,
    requirements: row.requirements,
    pin: row.pin,
    weight: row.weight,
    distance_travelled: row.distance_travelled,
    recipient_name: row.recipient_name,
    failure_note: row.failure_note,
    is_settled: row.settled_status === row.status,
    rating: rating
      ? {
          stars: rating.stars as number,
          comment: rating.comment as string | null,
          created_at: new Date(rating.created_at).toISOString(),
        }
      : null,
    items: items.get(row.fulfillment_id) ?? [],
    history,
    proofs,
    attempts,
  }
}

function matching(knex: Knex, filters: DeliveryFilters) {
  const { q, status, late, created_from, created_until, locale, ...ids } =
    filters
  return knex("delivery as d")
    .leftJoin("order as o", "o.id", "d.order_id")
    .whereNull("d.deleted_at")
    .modify((query) => {
      for (const [name, value] of Object.entries(ids)) {
        if (value) {
          query.where(`d.${name}`, value)
        }
      }
      if (status?.length) {
        query.whereIn("d.status", status)
      }
      if (late !== undefined) {
        query.whereRaw(late ? `(${LATE})` : `(${LATE}) is not true`)
      }
      if (created_from) {
        query.where("d.created_at", ">=", created_from)
      }
      if (created_until) {
        query.where("d.created_at", "<", created_until)
      }
      if (q) {
        query.whereRaw(
          `(o.display_id::text = ? or concat_ws(' ',
             d.address->>'first_name', d.address->>'last_name',
             d.address->>'phone') ilike ?)`,
          [q.replace(/^#/, ""), `%${q.replace(/[\\%_]/g, "\\$&")}%`]
        )
      }
    })
}

async function heads(
  knex: Knex,
  filters: DeliveryFilters,
  { limit, offset }: Page
): Promise<HeadRow[]> {
  const rows: Record<string, unknown>[] = await matching(knex, filters)
    .leftJoin("stock_location as l", "l.id", "d.location_id")
    .joinRaw(`${branchJoin("d.location_id")} ${zoneJoin("d.zone_id")}`, {
      locale: filters.locale ?? null,
    })
    .leftJoin("delivery_courier as c", "c.id", "d.courier_id")
    .leftJoin("delivery_rating as r", (join) =>
      join.on("r.delivery_id", "d.id").andOnNull("r.deleted_at")
    )
    .orderBy([
      { column: "d.created_at", order: "desc" },
      { column: "d.id", order: "desc" },
    ])
    .limit(limit)
    .offset(offset)
    .select(
      "d.*",
      "o.display_id",
      knex.raw(`${BRANCH_NAME} as location_name`),
      knex.raw(`${ZONE_NAME} as zone_name`),
      "c.first_name as courier_first_name",
      "c.last_name as courier_last_name",
      "c.phone as courier_phone",
      "r.stars",
      knex.raw(`(${LATE}) is true as is_late`),
      knex.raw(
        `not exists (select 1 from delivery n
          where n.fulfillment_id = d.fulfillment_id
            and n.attempt > d.attempt and n.deleted_at is null) as is_last`
      )
    )
  return rows.map((row) => toDeliveryRow(row) as HeadRow)
}

function toHead(row: HeadRow) {
  return {
    id: row.id,
    order_id: row.order_id,
    display_id: row.display_id,
    status: row.status,
    attempt: row.attempt,
    /** Whether there is no newer attempt of the same goods. */
    is_last: row.is_last,
    is_late: row.is_late,
    location_id: row.location_id,
    location_name: row.location_name ?? row.location_id,
    zone_id: row.zone_id,
    zone_name: row.zone_name,
    courier: row.courier_id
      ? {
          id: row.courier_id,
          first_name: row.courier_first_name ?? row.courier_id,
          last_name: row.courier_last_name ?? "",
          phone: row.courier_phone,
        }
      : null,
    trip_id: row.trip_id,
    stop: row.stop,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    customer_note: row.customer_note,
    currency_code: row.currency_code,
    fee: row.fee,
    cash_due: row.cash_due,
    cash_taken: row.cash_taken,
    promised_at: iso(row.promised_at),
    estimated_delivery: iso(row.estimated_delivery),
    assigned_at: iso(row.assigned_at),
    accepted_at: iso(row.accepted_at),
    picked_up_at: iso(row.picked_up_at),
    arrived_at: iso(row.arrived_at),
    delivered_at: iso(row.delivered_at),
    failed_at: iso(row.failed_at),
    cancelled_at: iso(row.cancelled_at),
    returned_at: iso(row.returned_at),
    failure_reason: row.failure_reason,
    dispatch_reason: row.dispatch_reason,
    stars: row.stars,
    created_at: row.created_at.toISOString(),
  }
}

async function proofsOf(knex: Knex, deliveryId: string) {
  const rows: {
    id: string
    kind: "photo" | "signature"
    mime_type: string
    size: number
    taken_at: Date
  }[] = await knex("delivery_proof")
    .where({ delivery_id: deliveryId, deleted_at: null })
    .orderBy("taken_at")
    .select("id", "kind", "mime_type", "size", "taken_at")
  return rows.map((row) => ({ ...row, taken_at: row.taken_at.toISOString() }))
}

async function attemptsOf(knex: Knex, fulfillmentId: string) {
  return knex("delivery")
    .where({ fulfillment_id: fulfillmentId, deleted_at: null })
    .orderBy("attempt")
    .select<{ id: string; attempt: number; status: string }[]>(
      "id",
      "attempt",
      "status"
    )
}

function iso(at: Date | null): string | null {
  return at ? at.toISOString() : null
}
