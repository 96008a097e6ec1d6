import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Point } from "../../modules/delivery/constants"
import type { Fix } from "../../modules/delivery/rules/judge-positions"
import { trackOf, type Track } from "../../modules/delivery/rules/track"
import { makePartitions } from "../../workflows/delivery/position-partitions"
import { positionLimits } from "../../workflows/delivery/record-positions"
import { writeTracks } from "../../workflows/delivery/write-track"

/** When a courier left the branch, stood at the door, and was done there. */
export type RoadTimes = { from: Date; arrived: Date; to: Date }

/** A phone of the demo tells its place so often, in milliseconds. */
const EVERY = 20_000
/** Degrees by which it errs: about three metres. */
const NOISE = 0.00003
const ACCURACY = 8
/** Corners of the way: shares of the way north and of the way east. */
const CORNERS = [
  [0, 0],
  [0.4, 0],
  [0.4, 0.65],
  [1, 0.65],
  [1, 1],
] as const

/** What a phone records between a branch and a door, along streets. */
export function fixesTo(
  branch: Point,
  door: Point,
  { from, arrived, to }: RoadTimes
): Fix[] {
  const start = from.getTime()
  const driven = Math.max(arrived.getTime() - start, 1)
  const count = Math.floor((to.getTime() - start) / EVERY)
  return Array.from({ length: count + 1 }, (_, index) => {
    const [north, east] = onWay(Math.min((index * EVERY) / driven, 1))
    const between = (a: number, b: number, share: number) => a + (b - a) * share
    return {
      at: start + index * EVERY,
      latitude:
        between(branch.latitude, door.latitude, north) +
        Math.sin(index * 2.3) * NOISE,
      longitude:
        between(branch.longitude, door.longitude, east) +
        Math.cos(index * 1.7) * NOISE,
      accuracy: ACCURACY,
    }
  })
}

/** The shares north and east after a share of the way. */
function onWay(share: number): readonly [number, number] {
  const legs = CORNERS.length - 1
  const leg = Math.min(Math.floor(share * legs), legs - 1)
  const part = share * legs - leg
  const [a, b] = [CORNERS[leg], CORNERS[leg + 1]]
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]
}

/** The way of a delivery whose positions are long gone. */
export async function keepWay(
  trx: Knex,
  delivery: { id: string; courier_id: string } & RoadTimes,
  fixes: Fix[]
): Promise<Track> {
  const track = trackOf(fixes, positionLimits())
  await trx("delivery_track").insert({
    delivery_id: delivery.id,
    courier_id: delivery.courier_id,
    started_at: delivery.from,
    ended_at: delivery.to,
    points: JSON.stringify(track.points),
    point_count: track.points.length,
    distance: track.distance,
  })
  return track
}

type OnRoad = {
  id: string
  courier_id: string
  latitude: number
  longitude: number
  branch_latitude: number
  branch_longitude: number
  from: Date
  arrived: Date | null
  to: Date | null
}

/** Minutes from the branch to a door, for who is on his way. */
const USUAL_DRIVE = 16 * 60_000

/**
 * The positions of today's deliveries, as if their couriers' phones had sent
 * them; who is on the road stands where his way has come to. Done again it
 * changes nothing.
 */
export async function seedWays(knex: Knex): Promise<void> {
  const { rows } = await knex.raw<{ rows: OnRoad[] }>(
    `select d.id, d.courier_id, d.latitude, d.longitude,
       b.latitude as branch_latitude, b.longitude as branch_longitude,
       d.picked_up_at as "from", d.arrived_at as arrived,
       coalesce(d.delivered_at, d.failed_at, d.cancelled_at) as "to"
     from delivery d
     join delivery_branch b
       on b.location_id = d.location_id and b.deleted_at is null
     left join delivery_track t on t.delivery_id = d.id
     where d.picked_up_at is not null and d.courier_id is not null
       and d.latitude is not null and d.longitude is not null
       and d.deleted_at is null and t.delivery_id is null
     order by d.picked_up_at`
  )
  for (const row of rows) {
    const { id, courier_id, from, to } = row
    const now = to ?? new Date()
    const fixes = fixesTo(
      { latitude: row.branch_latitude, longitude: row.branch_longitude },
      row,
      {
        from,
        arrived: row.arrived ?? new Date(from.getTime() + USUAL_DRIVE),
        to: now,
      }
    )
    await makePartitions(
      knex,
      fixes.map(({ at }) => at)
    )
    await knex("delivery_position")
      .insert(
        fixes.map(({ at, ...place }) => ({
          ...place,
          courier_id,
          recorded_at: new Date(at),
        }))
      )
      .onConflict(["courier_id", "recorded_at"])
      .ignore()
    if (to) {
      await writeTracks(knex, [{ id, courier_id, from, to }])
      continue
    }
    const [{ at, ...place }] = fixes.slice(-1)
    await knex("delivery_last_position")
      .where({ courier_id })
      .update({ ...place, recorded_at: new Date(at) })
  }
}
