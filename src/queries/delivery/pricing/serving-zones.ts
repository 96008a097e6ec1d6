import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  DeliveryRequirements,
  Point,
} from "../../../modules/delivery/constants"
import { greatCircle } from "../../../modules/delivery/rules/distance"
import type { Tariffs } from "../../../modules/delivery/rules/fee"
import type { OpeningHours } from "../../../modules/delivery/rules/opening-hours"
import {
  metresToOutline,
  polygonHolds,
  type Polygon,
} from "../../../modules/delivery/rules/polygon"

/** An active zone with what its branch says. */
export type ZoneRow = {
  id: string
  location_id: string
  name: string
  kind: "polygon" | "radius"
  polygon: Polygon | null
  radius: number | null
  priority: number
  fees: Tariffs
  promised_minutes: number
  service_hours: OpeningHours
  requirements: DeliveryRequirements | null
  cities: string[] | null
  branch_latitude: number
  branch_longitude: number
  timezone: string
  opening_hours: OpeningHours
}

const COLUMNS = `zone.id, zone.location_id, zone.name, zone.kind, zone.polygon,
  zone.radius, zone.priority, zone.fees, zone.promised_minutes,
  zone.service_hours, zone.requirements, zone.cities,
  branch.latitude as branch_latitude, branch.longitude as branch_longitude,
  branch.timezone, branch.opening_hours`

const ACTIVE = `from delivery_zone zone
  join delivery_branch branch on branch.location_id = zone.location_id
    and branch.deleted_at is null and branch.is_active
  where zone.deleted_at is null and zone.is_active`

export const branchPoint = (zone: ZoneRow): Point => ({
  latitude: zone.branch_latitude,
  longitude: zone.branch_longitude,
})

/** Zones that hold a point, of all branches or of these locations. */
export async function servingZones(
  knex: Knex,
  point: Point,
  locationIds?: readonly string[]
): Promise<ZoneRow[]> {
  const { rows } = await knex.raw<{ rows: ZoneRow[] }>(
    `select ${COLUMNS} ${ACTIVE}
       and ? between zone.min_latitude and zone.max_latitude
       and ? between zone.min_longitude and zone.max_longitude
       ${locationIds ? "and zone.location_id = any(?::text[])" : ""}
     order by zone.priority desc, zone.id`,
    [
      point.latitude,
      point.longitude,
      ...(locationIds ? [[...locationIds]] : []),
    ]
  )
  return rows.filter((zone) => zoneHolds(zone, point))
}

/** Whether a zone holds a point. */
export function zoneHolds(zone: ZoneRow, point: Point): boolean {
  return zone.kind === "polygon"
    ? zone.polygon !== null && polygonHolds(zone.polygon, point)
    : greatCircle(branchPoint(zone), point) <= (zone.radius ?? 0)
}

/** The zone nearest to a point that none holds. */
export async function nearestZone(
  knex: Knex,
  point: Point,
  locationIds?: readonly string[]
): Promise<ZoneRow | null> {
  const { rows } = await knex.raw<{ rows: ZoneRow[] }>(
    `select ${COLUMNS} ${ACTIVE}
       ${locationIds ? "and zone.location_id = any(?::text[])" : ""}
     order by zone.id`,
    locationIds ? [[...locationIds]] : []
  )
  const near = rows
    .map((zone) => ({ zone, metres: metresTo(zone, point) }))
    .sort((a, b) => a.metres - b.metres)
  return near[0]?.zone ?? null
}

function metresTo(zone: ZoneRow, point: Point): number {
  return zone.kind === "polygon" && zone.polygon
    ? metresToOutline(zone.polygon, point)
    : greatCircle(branchPoint(zone), point) - (zone.radius ?? 0)
}
