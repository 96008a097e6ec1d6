import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Point } from "../../modules/delivery/constants"
import { greatCircle } from "../../modules/delivery/rules/distance"

export type LastPosition = Point & {
  courier_id: string
  recorded_at: Date
  accuracy: number | null
  speed: number | null
  heading: number | null
  battery: number | null
}

export type NearCourier = LastPosition & {
  /** Metres as the crow flies. */
  distance: number
  /** The branch of his shift. */
  location_id: string
}

/**
 * The newest believed position of each courier; who never reported is not in
 * it.
 */
export async function lastPositions(
  knex: Knex,
  courierIds: readonly string[]
): Promise<Map<string, LastPosition>> {
  const { rows } = await knex.raw<{ rows: LastPosition[] }>(
    `select courier_id, recorded_at, latitude, longitude, accuracy, speed,
       heading, battery
     from delivery_last_position where courier_id = any(?)`,
    [[...courierIds]]
  )
  return new Map(rows.map((row) => [row.courier_id, row]))
}

/**
 * Active couriers on duty, nearest first, by the position they reported during
 * this shift. The index hands them out by their distance in the projection;
 * a few more than asked for are measured on the ground, so that the order is
 * exact. Two sides of the date line count as far apart.
 *
 * @param options `location_id`: only those whose shift is at this branch;
 * `since`: only those who reported after it
 */
export async function nearestCouriers(
  knex: Knex,
  point: Point,
  options: { limit: number; location_id?: string; since?: Date }
): Promise<NearCourier[]> {
  const { limit, location_id, since } = options
  const { rows } = await knex.raw<{ rows: Omit<NearCourier, "distance">[] }>(
    `select l.courier_id, l.recorded_at, l.latitude, l.longitude, l.accuracy,
       l.speed, l.heading, l.battery, s.location_id
     from delivery_last_position l
     join delivery_shift s on s.courier_id = l.courier_id
       and s.deleted_at is null and s.started_at is not null
       and s.ended_at is null and l.recorded_at >= s.started_at
     join delivery_courier c on c.id = l.courier_id
       and c.status = 'active' and c.deleted_at is null
     where l.is_on_duty
       ${location_id ? "and s.location_id = ?" : ""}
       ${since ? "and l.recorded_at >= ?" : ""}
     order by l.spot <-> point(?::float8, degrees(ln(tan(
       pi() / 4 + radians(least(greatest(?::float8, -89.9), 89.9)) / 2
     ))))
     limit ?`,
    [
      ...(location_id ? [location_id] : []),
      ...(since ? [since] : []),
      point.longitude,
      point.latitude,
      limit + EXTRA,
    ]
  )
  return rows
    .map((row) => ({ ...row, distance: greatCircle(point, row) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
}

/** Measured beyond the limit, since the projection stretches to the poles. */
const EXTRA = 8
