import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Fix } from "../../modules/delivery/rules/judge-positions"
import { trackOf, type Track } from "../../modules/delivery/rules/track"
import { positionLimits } from "./record-positions"

/** A delivery's time on the road; without an end it still is. */
export type RoadTime = {
  id: string
  courier_id: string
  from: Date
  to: Date | null
}

/**
 * The way of a delivery. A point belongs to the delivery that was under way
 * when it was recorded, so the times say it: whichever comes first, the points
 * or the report that the goods were picked up, both may be late.
 */
export async function trackOfDelivery(
  knex: Knex,
  { courier_id, from, to }: RoadTime
): Promise<Track> {
  const { rows } = await knex.raw<{ rows: Fix[] }>(
    `select latitude, longitude, accuracy,
       cast(extract(epoch from recorded_at) * 1000 as float8) as at
     from delivery_position
     where courier_id = ? and not is_mock and not is_impossible
       and recorded_at >= ? and recorded_at <= ?
     order by recorded_at`,
    [courier_id, from, to ?? new Date()]
  )
  return trackOf(rows, positionLimits())
}

/**
 * Keeps the ways of deliveries that have ended, beyond the time that their
 * points are kept. Written anew it is the same, so it may be repeated.
 */
export async function writeTracks(
  knex: Knex,
  ended: readonly RoadTime[]
): Promise<void> {
  for (const delivery of ended) {
    if (!delivery.to) {
      continue
    }
    const { points, distance } = await trackOfDelivery(knex, delivery)
    await knex.transaction(async (trx) => {
      await trx.raw(
        `insert into delivery_track (delivery_id, courier_id, started_at,
           ended_at, points, point_count, distance)
         values (?, ?, ?, ?, ?::jsonb, ?, ?)
         on conflict (delivery_id) do update set
           courier_id = excluded.courier_id, started_at = excluded.started_at,
           ended_at = excluded.ended_at, points = excluded.points,
           point_count = excluded.point_count, distance = excluded.distance,
           computed_at = now()`,
        [
          delivery.id,
          delivery.courier_id,
          delivery.from,
          delivery.to,
          JSON.stringify(points),
          points.length,
          distance,
        ]
      )
      await trx.raw("update delivery set distance_travelled = ? where id = ?", [
        distance,
        delivery.id,
      ])
    })
  }
}

const ROAD_TIME = `d.id, d.courier_id, d.picked_up_at as "from",
  coalesce(d.delivered_at, d.failed_at, d.cancelled_at) as "to"`

/**
 * Deliveries that ended and whose way is not kept yet, or misses points that
 * came since, or has other times now.
 */
export async function withoutTrack(
  knex: Knex,
  limit: number
): Promise<RoadTime[]> {
  const { rows } = await knex.raw<{ rows: RoadTime[] }>(
    `select ${ROAD_TIME}
     from delivery d
     left join delivery_track t on t.delivery_id = d.id
     where d.deleted_at is null and d.picked_up_at is not null
       and d.courier_id is not null
       and coalesce(d.delivered_at, d.failed_at, d.cancelled_at) is not null
       and d.picked_up_at > now() - make_interval(hours => ?)
       and (
         t.delivery_id is null
         or t.started_at <> d.picked_up_at
         or t.ended_at <>
           coalesce(d.delivered_at, d.failed_at, d.cancelled_at)
         or t.courier_id <> d.courier_id
         or exists (
           select 1 from delivery_position p
           where p.courier_id = d.courier_id
             and p.recorded_at between t.started_at and t.ended_at
             and p.received_at >= t.computed_at
         )
       )
     order by d.picked_up_at limit ?`,
    [positionLimits().maxAge / 3_600_000 + 48, limit]
  )
  return rows
}

/** Those of them that touch points which are about to go. */
export async function endedBetween(
  knex: Knex,
  from: Date,
  to: Date
): Promise<RoadTime[]> {
  const { rows } = await knex.raw<{ rows: RoadTime[] }>(
    `select ${ROAD_TIME}
     from delivery d
     left join delivery_track t on t.delivery_id = d.id
     where d.deleted_at is null and d.courier_id is not null
       and d.picked_up_at between ? and ?
       and coalesce(d.delivered_at, d.failed_at, d.cancelled_at) is not null
       and t.delivery_id is null`,
    [from, to]
  )
  return rows
}
