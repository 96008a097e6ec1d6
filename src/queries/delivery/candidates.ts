import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeliveryStatus, Point } from "../../modules/delivery/constants"

/** A delivery that a courier has and has not ended. */
export type OpenStop = Partial<Point> & {
  id: string
  status: DeliveryStatus
  location_id: string
}

/** What SQL knows of a courier who may be asked. */
export type CandidateRow = {
  courier_id: string
  first_name: string
  last_name: string
  vehicle_type: string
  is_active: boolean
  is_on_duty: boolean
  location_id: string
  open_orders: number
  capacity_orders: number
  open_weight: string
  capacity_weight: string | null
  idle_minutes: number
  was_asked: boolean
  latitude: number | null
  longitude: number | null
  recorded_at: Date | null
  /** In the order in which he makes them. */
  stops: OpenStop[]
}

/**
 * Couriers of a branch (on duty there, or at home there) with what they have,
 * where they are, and whether they were asked for a delivery since it was last
 * offered anew. A position counts from the shift it was reported in.
 *
 * @param deliveryId null: for the branch as a whole, nobody was asked
 */
export async function candidateRows(
  knex: Knex,
  locationId: string,
  deliveryId: string | null
): Promise<CandidateRow[]> {
  const { rows } = await knex.raw<{ rows: CandidateRow[] }>(CANDIDATES, {
    location: locationId,
    delivery: deliveryId,
  })
  return rows
}

/**
 * Whether a courier was asked for a delivery since it was last offered anew.
 * Asked in the transaction that assigns it, nothing comes between.
 */
export async function wasAsked(
  knex: Knex,
  deliveryId: string,
  courierId: string
): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: [{ was_asked: boolean }] }>(
    `${ASKED_SINCE} select ${WAS_ASKED} as was_asked
     from (select cast(:courier as text) as id) c`,
    { courier: courierId, delivery: deliveryId }
  )
  return rows[0].was_asked
}

const ASKED_SINCE = `
  with asked_since as (
    select coalesce(max(created_at), '-infinity') as since
    from delivery_event
    where delivery_id = :delivery and type = 'offers_reopened'
  )`

const WAS_ASKED = `
    exists (
      select 1 from delivery_offer f, asked_since
      where f.delivery_id = :delivery and f.courier_id = c.id
        and f.deleted_at is null and f.created_at > since
    ) or exists (
      select 1 from delivery_event e, asked_since
      where e.delivery_id = :delivery and e.courier_id = c.id
        and e.type = 'declined' and e.created_at > since
    )`

const CANDIDATES = `${ASKED_SINCE}
  select c.id as courier_id, c.first_name, c.last_name, c.vehicle_type,
    c.status = 'active' as is_active, s.id is not null as is_on_duty,
    coalesce(s.location_id, c.location_id) as location_id,
    c.capacity_orders, c.capacity_weight::text as capacity_weight,
    coalesce(o.orders, 0) as open_orders,
    coalesce(o.weight, 0)::text as open_weight,
    greatest(extract(epoch from
      now() - greatest(s.started_at, last_job.ended_at)), 0)::float8 / 60
      as idle_minutes,
    ${WAS_ASKED} as was_asked,
    p.latitude, p.longitude, p.recorded_at,
    coalesce(o.stops, '[]') as stops
  from delivery_courier c
  left join delivery_shift s on s.courier_id = c.id and s.deleted_at is null
    and s.started_at is not null and s.ended_at is null
  left join delivery_last_position p
    on p.courier_id = c.id and p.recorded_at >= s.started_at
  left join lateral (
    select count(*)::int as orders, sum(d.weight) as weight,
      json_agg(json_build_object('id', d.id, 'status', d.status,
        'location_id', d.location_id, 'latitude', d.latitude,
        'longitude', d.longitude)
        order by d.status = 'arrived' desc, t.created_at nulls last,
          d.stop nulls last, d.assigned_at) as stops
    from delivery d
    left join delivery_trip t on t.id = d.trip_id
    where d.courier_id = c.id and d.deleted_at is null
      and d.status in ('assigned', 'accepted', 'picked_up', 'arrived')
  ) o on true
  left join lateral (
    select max(coalesce(d.delivered_at, d.failed_at)) as ended_at
    from delivery d
    where d.courier_id = c.id and d.deleted_at is null
      and d.status in ('delivered', 'failed', 'returned')
      and d.created_at > now() - interval '2 days'
  ) last_job on true
  where c.deleted_at is null
    and (s.location_id = :location
      or (s.id is null and c.location_id = :location))
  order by c.id`
