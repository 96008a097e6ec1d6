import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Point } from "../../modules/delivery/constants"
import { greatCircle } from "../../modules/delivery/rules/distance"
import {
  isOpen,
  nextOpening,
  type OpeningHours,
} from "../../modules/delivery/rules/opening-hours"
import { textsOf } from "../combo/texts"
import { servingZones, type ZoneRow } from "./pricing/serving-zones"

type BranchRow = {
  id: string
  location_id: string
  name: string
  latitude: number
  longitude: number
  timezone: string
  opening_hours: OpeningHours
  phone: string | null
  email: string | null
  location_name: string
  has_address: boolean
  address_1: string | null
  city: string | null
  country_code: string | null
  sales_channel_id: string | null
  publishable_key: string | null
}

/**
 * One channel of each branch and one key that opens it: the key for the
 * fewest channels is the branch's own.
 */
const BRANCHES = `
  select branch.id, branch.location_id, branch.name, branch.latitude,
    branch.longitude, branch.timezone, branch.opening_hours, branch.phone,
    branch.email, location.name as location_name,
    address.id is not null as has_address, address.address_1, address.city,
    address.country_code, door.sales_channel_id, door.token as publishable_key
  from delivery_branch branch
  join stock_location location
    on location.id = branch.location_id and location.deleted_at is null
  left join stock_location_address address
    on address.id = location.address_id and address.deleted_at is null
  left join lateral (
    select link.sales_channel_id, key.token
    from sales_channel_stock_location link
    join sales_channel channel on channel.id = link.sales_channel_id
      and channel.deleted_at is null and not channel.is_disabled
    left join publishable_api_key_sales_channel opened
      on opened.sales_channel_id = channel.id and opened.deleted_at is null
    left join api_key key on key.id = opened.publishable_key_id
      and key.deleted_at is null and key.type = 'publishable'
      and (key.revoked_at is null or key.revoked_at > now())
    where link.stock_location_id = branch.location_id
      and link.deleted_at is null
    order by key.token is null, (
      select count(*) from publishable_api_key_sales_channel other
      where other.publishable_key_id = key.id and other.deleted_at is null
    ), key.created_at, link.sales_channel_id
    limit 1
  ) door on true
  where branch.deleted_at is null and branch.is_active
  order by location.name, branch.id`

/** Branches as shoppers see them; those that serve a point, nearest first. */
export async function storeBranches(
  container: MedusaContainer,
  point: Point | undefined,
  locale: string | undefined
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [{ rows }, zones] = await Promise.all([
    knex.raw<{ rows: BranchRow[] }>(BRANCHES),
    point ? servingZones(knex, point) : [],
  ])
  const zoneOf = new Map<string, ZoneRow>()
  for (const zone of zones) {
    // They come by priority: the first one is taken.
    if (!zoneOf.has(zone.location_id)) {
      zoneOf.set(zone.location_id, zone)
    }
  }
  const shown = rows.filter(
    ({ location_id }) => !point || zoneOf.has(location_id)
  )
  const texts = locale
    ? await textsOf(container, [
        ...shown.map(({ id }) => id),
        ...[...zoneOf.values()].map(({ id }) => id),
      ])
    : new Map()
  const named = (id: string, name: string): string =>
    texts.get(id)?.[locale ?? ""]?.name ?? name
  const now = new Date()
  const branches = shown
    .map((row) => {
      const zone = zoneOf.get(row.location_id)
      const { id, name, location_name, has_address, ...rest } = row
      const { address_1, city, country_code, ...branch } = rest
      return {
        ...branch,
        id,
        name: named(id, name || location_name),
        address: has_address ? { address_1, city, country_code } : null,
        ...openness(row, now),
        distance: point ? Math.round(greatCircle(row, point)) : null,
        zone: zone
          ? {
              id: zone.id,
              name: named(zone.id, zone.name),
              promised_minutes: zone.promised_minutes,
            }
          : null,
      }
    })
    .sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
  const count = branches.length
  return { branches, count, offset: 0, limit: count }
}

function openness(
  { opening_hours, timezone }: BranchRow,
  now: Date
): { is_open: boolean; opens_at: string | null } {
  if (isOpen(opening_hours, timezone, now)) {
    return { is_open: true, opens_at: null }
  }
  const next = nextOpening([opening_hours], timezone, now)
  return { is_open: false, opens_at: next?.toISOString() ?? null }
}
