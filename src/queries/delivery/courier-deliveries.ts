import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { SuiteError } from "../../lib/errors/suite-error"
import type { DeliveryStatus } from "../../modules/delivery/constants"
import {
  isFinal,
  OPEN_WITH_COURIER,
} from "../../modules/delivery/rules/transitions"
import { BRANCH_NAME, branchJoin } from "../translation/sql"
import { deliveryItems, type DeliveryItem } from "./delivery-items"
import { deliveryTimes } from "./delivery-times"
import { toDeliveryRow, type DeliveryRow } from "./delivery-row"
import { proofsOf, type ProofView } from "./delivery-proofs"

type Joined = DeliveryRow & {
  display_id: number | null
  branch_name: string | null
  branch_latitude: number | null
  branch_longitude: number | null
  branch_phone: string | null
  offer_expires_at: Date | null
}

export type CourierDeliveryFilters = {
  id?: string
  courier_id: string
  /** Those he has on hand without. */
  status?: DeliveryStatus[]
  /** The language he reads. */
  locale?: string
}

const JOINED = `
  select d.*, o.display_id,
    ${BRANCH_NAME} as branch_name,
    b.latitude as branch_latitude, b.longitude as branch_longitude,
    b.phone as branch_phone, f.expires_at as offer_expires_at
  from delivery d
  left join "order" o on o.id = d.order_id
  left join stock_location l on l.id = d.location_id
  ${branchJoin("d.location_id")}
  left join delivery_offer f on f.delivery_id = d.id and f.status = 'open'
    and f.courier_id = d.courier_id and f.deleted_at is null
  where d.deleted_at is null and d.courier_id = :courier_id
    and d.status = any(:statuses)
    and (cast(:id as text) is null or d.id = :id)`

const ALL: readonly DeliveryStatus[] = [
  ...OPEN_WITH_COURIER,
  "delivered",
  "failed",
  "cancelled",
  "returned",
]

/** A courier's deliveries, stops in their order. */
export async function courierDeliveries(
  knex: Knex,
  filters: CourierDeliveryFilters,
  page: { limit: number; offset: number }
) {
  const bindings = {
    id: filters.id ?? null,
    courier_id: filters.courier_id,
    locale: filters.locale ?? null,
    statuses: [...(filters.status ?? (filters.id ? ALL : OPEN_WITH_COURIER))],
    ...page,
  }
  const [{ rows }, { rows: counted }] = await Promise.all([
    knex.raw<{ rows: Record<string, unknown>[] }>(
      `${JOINED}
       order by d.stop nulls last, d.promised_at nulls last, d.created_at, d.id
       limit :limit offset :offset`,
      bindings
    ),
    knex.raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from (${JOINED}) x`,
      bindings
    ),
  ])
  const deliveries = rows.map((row) => toDeliveryRow(row) as Joined)
  const [items, proofs] = await Promise.all([
    deliveryItems(
      knex,
      deliveries.map((delivery) => delivery.fulfillment_id),
      filters.locale
    ),
    proofsOf(
      knex,
      deliveries.map((delivery) => delivery.id)
    ),
  ])
  return {
    deliveries: deliveries.map((delivery) =>
      toView(
        delivery,
        items.get(delivery.fulfillment_id) ?? [],
        proofs.get(delivery.id) ?? []
      )
    ),
    count: counted[0]?.count ?? 0,
    ...page,
  }
}

/**
 * One delivery of a courier, in any state.
 * @throws SuiteError `not_found` for another's
 */
export async function courierDelivery(
  knex: Knex,
  filters: { id: string; courier_id: string; locale?: string }
) {
  const { deliveries } = await courierDeliveries(knex, filters, {
    limit: 1,
    offset: 0,
  })
  if (!deliveries[0]) {
    throw new SuiteError("not_found", "not_found", {
      entity: "delivery",
      id: filters.id,
    })
  }
  return deliveries[0]
}

function toView(row: Joined, items: DeliveryItem[], proofs: ProofView[]) {
  const { requirements: asked } = row
  return {
    id: row.id,
    order_id: row.order_id,
    display_id: row.display_id,
    status: row.status,
    attempt: row.attempt,
    trip_id: row.trip_id,
    stop: row.stop,
    branch: {
      location_id: row.location_id,
      name: row.branch_name,
      latitude: row.branch_latitude,
      longitude: row.branch_longitude,
      phone: row.branch_phone,
    },
    destination: destinationOf(row),
    address: isFinal(row.status) ? null : toAddress(row.address),
    customer_note: row.customer_note,
    requirements: {
      pin: asked?.pin ?? false,
      photo: asked?.photo ?? false,
      signature: asked?.signature ?? false,
      recipient_name: asked?.recipient_name ?? false,
      minimum_age: asked?.minimum_age ?? null,
    },
    currency_code: row.currency_code,
    cash_due: Number(row.cash_due),
    cash_taken: row.cash_taken === null ? null : Number(row.cash_taken),
    weight: Number(row.weight),
    ...deliveryTimes(row),
    failure_reason: row.failure_reason,
    failure_note: row.failure_note,
    recipient_name: row.recipient_name,
    offer_expires_at: row.offer_expires_at?.toISOString() ?? null,
    items,
    proofs,
  }
}

/** Where to, and the link that any phone opens in its maps. */
function destinationOf({ latitude, longitude, accuracy }: DeliveryRow) {
  return latitude === null || longitude === null
    ? null
    : {
        latitude,
        longitude,
        accuracy,
        navigation_url: `https://www.google.com/maps/dir/?api=1&destination=${latitude},${longitude}`,
      }
}

const ADDRESS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "city",
  "province",
  "postal_code",
  "country_code",
  "phone",
] as const

type Address = Record<(typeof ADDRESS)[number], string | null>

/** For the road only: a finished delivery shows no address any more. */
function toAddress(address: Record<string, unknown> | null): Address | null {
  return (
    address &&
    (Object.fromEntries(
      ADDRESS.map((key) => [key, textOrNull(address[key])])
    ) as Address)
  )
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null
}
