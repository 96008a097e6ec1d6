import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeliveryStatus } from "../../modules/delivery/constants"
import { thinned } from "../../modules/delivery/rules/thin-track"
import { DOORS_IN_ORDER, ON_BOARD } from "./next-door"

/** Couriers at the most, and points of each way: what a map can show. */
const MOST_COURIERS = 200
const MOST_POINTS = 200

type Point = { latitude: number; longitude: number }

type Stop = {
  delivery_id: string
  order_id: string
  display_id: number | null
  status: DeliveryStatus
  recipient: string
  latitude: number | null
  longitude: number | null
}

/** The way of a courier with goods on board, and the doors before him. */
export type RoadRoute = {
  courier_id: string
  /** Since he left the branch, oldest first. */
  track: Point[]
  /** In the order in which he goes to them. */
  stops: Stop[]
}

/** Routes on the road now, in two statements. */
export async function roadRoutes(
  knex: Knex,
  { location_id, courier_id }: { location_id?: string; courier_id?: string }
): Promise<RoadRoute[]> {
  const { rows } = await knex.raw<{ rows: StopsRow[] }>(STOPS, {
    location: location_id ?? null,
    courier: courier_id ?? null,
    most: MOST_COURIERS,
  })
  const tracks = await tracksOf(knex, rows)
  return rows.map(({ courier_id, stops }) => ({
    courier_id,
    track: thinned(tracks.get(courier_id) ?? [], MOST_POINTS),
    stops,
  }))
}

type StopsRow = { courier_id: string; left_at: Date; stops: Stop[] }

const STOPS = `
  select n.courier_id, min(n.picked_up_at) as left_at,
    json_agg(json_build_object(
      'delivery_id', n.id, 'order_id', n.order_id, 'display_id', o.display_id,
      'status', n.status, 'recipient',
      concat_ws(' ', n.address->>'first_name', n.address->>'last_name'),
      'latitude', n.latitude, 'longitude', n.longitude
    ) order by ${DOORS_IN_ORDER}) as stops
  from delivery n left join "order" o on o.id = n.order_id
  where ${ON_BOARD} and n.courier_id is not null
    and (cast(:location as text) is null or n.location_id = :location)
    and (cast(:courier as text) is null or n.courier_id = :courier)
  group by n.courier_id order by n.courier_id limit :most`

/** What phones reported since they left, without what they made up. */
async function tracksOf(
  knex: Knex,
  couriers: StopsRow[]
): Promise<Map<string, Point[]>> {
  const { rows } = await knex.raw<{ rows: { id: string; track: Point[] }[] }>(
    `select p.courier_id as id, json_agg(json_build_object(
       'latitude', p.latitude, 'longitude', p.longitude
     ) order by p.recorded_at) as track
     from unnest(cast(? as text[]), cast(? as timestamptz[])) as l(id, left_at)
     join delivery_position p on p.courier_id = l.id
       and p.recorded_at >= l.left_at
       and not p.is_mock and not p.is_impossible
     group by p.courier_id`,
    [
      couriers.map(({ courier_id }) => courier_id),
      couriers.map(({ left_at }) => left_at.toISOString()),
    ]
  )
  return new Map(rows.map(({ id, track }) => [id, track]))
}
