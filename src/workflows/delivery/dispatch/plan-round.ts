import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { planTrips } from "../../../modules/delivery/rules/trip-plan"
import {
  courierRound,
  openStops,
  type RoundStop,
} from "../../../queries/delivery/courier-round"
import { suiteOptions } from "../../../suite-options"
import { orderTrip, type OrderedStop } from "./order-trip"

/** How often a plan is made anew because something changed meanwhile. */
const ROUNDS = 4

/** A door that is done while the plan is written keeps its place. */
const OPEN = "('assigned', 'accepted', 'picked_up', 'arrived')"

type TripToWrite = {
  id: string
  is_new: boolean
  location_id: string
  stops: OrderedStop[]
}

/**
 * Puts what a courier has into trips, orders their stops and says when each is
 * expected. It plans from what it reads and writes only if that still holds,
 * so two who plan for one courier at once leave one plan. Run again, it
 * changes nothing but the times.
 */
export async function planRound(
  container: MedusaContainer,
  courierId: string
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (await attempt(container, courierId)) {
      return
    }
  }
}

async function attempt(
  container: MedusaContainer,
  courierId: string
): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { stops, trips, position } = await courierRound(knex, courierId)
  const { ordersPerTrip } = suiteOptions().delivery
  const byId = new Map(stops.map((stop) => [stop.id, stop]))
  const planned: TripToWrite[] = []
  let free = { at: position, time: new Date() }
  for (const trip of planTrips(stops, trips, ordersPerTrip)) {
    const own = trip.delivery_ids.map((id) => byId.get(id) as RoundStop)
    const ordered = await orderTrip(container, trip.location_id, own, free)
    free = ordered.after
    planned.push({
      id: trip.trip_id ?? generateEntityId(undefined, "dtrip"),
      is_new: trip.trip_id === null,
      location_id: trip.location_id,
      stops: ordered.stops,
    })
  }
  return knex.transaction(async (trx) => {
    // The same lock as who gives him a delivery takes.
    await trx("delivery_courier")
      .where({ id: courierId })
      .forUpdate()
      .first("id")
    if (fingerprint(await openStops(trx, courierId)) !== fingerprint(stops)) {
      return false
    }
    await write(trx, courierId, planned)
    return true
  })
}

function fingerprint(stops: readonly RoundStop[]): string {
  return stops
    .map(({ id, status, trip_id }) => `${id} ${status} ${trip_id}`)
    .join()
}

async function write(
  trx: Knex.Transaction,
  courier_id: string,
  trips: readonly TripToWrite[]
): Promise<void> {
  const fresh = trips.filter(({ is_new }) => is_new)
  if (fresh.length) {
    await trx("delivery_trip").insert(
      fresh.map(({ id, location_id }) => ({ id, location_id, courier_id }))
    )
  }
  await trx("delivery_trip")
    .where({ courier_id, ended_at: null })
    .whereNotIn(
      "id",
      trips.map(({ id }) => id)
    )
    .update({ ended_at: new Date(), updated_at: new Date() })
  const rows = trips.flatMap((trip) =>
    trip.stops.map((stop) => ({ trip_id: trip.id, ...stop }))
  )
  await trx.raw(
    `update delivery d
     set trip_id = x.trip_id, updated_at = now(),
       estimated_delivery = coalesce(x.expected_at, d.estimated_delivery),
       stop = x.place + (
         select count(*) from delivery past
         where past.trip_id = x.trip_id and past.deleted_at is null
           and past.status not in ${OPEN} and past.id <> all(cast(:ids as text[]))
       )
     from unnest(cast(:ids as text[]), cast(:trips as text[]),
       cast(:places as int[]), cast(:times as timestamptz[]))
       as x(id, trip_id, place, expected_at)
     where d.id = x.id and d.courier_id = :courier and d.status in ${OPEN}`,
    {
      courier: courier_id,
      ids: rows.map(({ id }) => id),
      trips: rows.map(({ trip_id }) => trip_id),
      places: rows.map(({ place }) => place),
      times: rows.map(({ expected_at }) => expected_at),
    }
  )
}
