import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DeliveryStatus } from "../../modules/delivery/constants"
import {
  BRANCH_NAME,
  branchJoin,
  ZONE_NAME,
  zoneJoin,
} from "../translation/sql"

/** Cards of one column at the most; the counts are of all. */
const MOST = 200

/** What the dispatch board shows, in three statements. */
export async function dispatchBoard(
  container: MedusaContainer,
  locationId?: string,
  locale?: string
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const bindings = {
    location: locationId ?? null,
    most: MOST,
    locale: locale ?? null,
  }
  const [cards, counts, couriers] = await Promise.all([
    knex.raw<{ rows: CardRow[] }>(CARDS, bindings),
    knex.raw<{ rows: CountRow[] }>(COUNTS, bindings),
    knex.raw<{ rows: CourierRow[] }>(COURIERS, bindings),
  ])
  const all = cards.rows.map(toCard)
  return {
    unassigned: all.filter(({ status }) => status === "unassigned"),
    on_the_road: all.filter(({ status }) => status !== "unassigned"),
    counts: counts.rows[0] ?? { unassigned: 0, on_the_road: 0, late: 0 },
    couriers: couriers.rows.map(toCourier),
  }
}

type CountRow = { unassigned: number; on_the_road: number; late: number }

type CardRow = {
  id: string
  order_id: string
  display_id: number | null
  status: DeliveryStatus
  attempt: number
  location_id: string
  location_name: string | null
  zone_name: string | null
  courier_id: string | null
  courier_name: string | null
  trip_id: string | null
  stop: number | null
  recipient: string
  street: string | null
  city: string | null
  currency_code: string
  cash_due: string
  promised_at: Date | null
  estimated_delivery: Date | null
  is_late: boolean
  dispatch_reason: string | null
  offer_expires_at: Date | null
  created_at: Date
}

type CourierRow = {
  id: string
  first_name: string
  last_name: string
  vehicle_type: string
  location_id: string
  capacity_orders: number
  open_orders: number
  on_duty_since: Date
  latitude: number | null
  longitude: number | null
  recorded_at: Date | null
}

/** Past the promise, or expected after it. */
const LATE = `(d.promised_at <
  greatest(now(), coalesce(d.estimated_delivery, now()))) is true`

const OPEN = `d.deleted_at is null
  and d.status in
    ('unassigned', 'assigned', 'accepted', 'picked_up', 'arrived')
  and (cast(:location as text) is null or d.location_id = :location)`

const CARDS = `
  select * from (
    select d.id, d.order_id, o.display_id, d.status, d.attempt,
      d.location_id, ${BRANCH_NAME} as location_name,
      ${ZONE_NAME} as zone_name,
      d.courier_id,
      nullif(concat_ws(' ', c.first_name, c.last_name), '') as courier_name,
      d.trip_id, d.stop,
      concat_ws(' ', d.address->>'first_name', d.address->>'last_name')
        as recipient,
      d.address->>'address_1' as street, d.address->>'city' as city,
      d.currency_code, d.cash_due::text as cash_due, d.promised_at,
      d.estimated_delivery, ${LATE} as is_late, d.dispatch_reason,
      f.expires_at as offer_expires_at, d.created_at,
      row_number() over (
        partition by d.status = 'unassigned'
        order by d.promised_at nulls last, d.created_at, d.id
      ) as place
    from delivery d
    left join "order" o on o.id = d.order_id
    left join stock_location l on l.id = d.location_id
    ${branchJoin("d.location_id")}
    ${zoneJoin("d.zone_id")}
    left join delivery_courier c on c.id = d.courier_id
    left join delivery_offer f on f.delivery_id = d.id
      and f.status = 'open' and f.deleted_at is null
    where ${OPEN}
  ) x
  where x.place <= :most
  order by x.place`

const COUNTS = `
  select count(*) filter (where d.status = 'unassigned')::int as unassigned,
    count(*) filter (where d.status <> 'unassigned')::int as on_the_road,
    count(*) filter (where ${LATE})::int as late
  from delivery d where ${OPEN}`

const COURIERS = `
  select c.id, c.first_name, c.last_name, c.vehicle_type, s.location_id,
    c.capacity_orders, s.started_at as on_duty_since,
    (select count(*)::int from delivery d
      where d.courier_id = c.id and d.deleted_at is null and d.status in
        ('assigned', 'accepted', 'picked_up', 'arrived')) as open_orders,
    p.latitude, p.longitude, p.recorded_at
  from delivery_courier c
  join delivery_shift s on s.courier_id = c.id and s.deleted_at is null
    and s.started_at is not null and s.ended_at is null
  left join delivery_last_position p
    on p.courier_id = c.id and p.recorded_at >= s.started_at
  where c.deleted_at is null and c.status = 'active'
    and (cast(:location as text) is null or s.location_id = :location)
  order by c.first_name, c.last_name, c.id
  limit :most`

function toCard(row: CardRow) {
  return {
    id: row.id,
    order_id: row.order_id,
    display_id: row.display_id,
    status: row.status,
    attempt: row.attempt,
    location_id: row.location_id,
    location_name: row.location_name ?? row.location_id,
    zone_name: row.zone_name,
    courier: row.courier_id
      ? { id: row.courier_id, name: row.courier_name ?? row.courier_id }
      : null,
    trip_id: row.trip_id,
    stop: row.stop,
    recipient: row.recipient,
    street: row.street,
    city: row.city,
    currency_code: row.currency_code,
    cash_due: Number(row.cash_due),
    promised_at: iso(row.promised_at),
    estimated_delivery: iso(row.estimated_delivery),
    is_late: row.is_late,
    dispatch_reason: row.dispatch_reason,
    offer_expires_at: iso(row.offer_expires_at),
    created_at: row.created_at.toISOString(),
  }
}

function toCourier({ on_duty_since, recorded_at, ...row }: CourierRow) {
  return {
    ...row,
    on_duty_since: on_duty_since.toISOString(),
    recorded_at: iso(recorded_at),
  }
}

function iso(at: Date | null): string | null {
  return at ? at.toISOString() : null
}
