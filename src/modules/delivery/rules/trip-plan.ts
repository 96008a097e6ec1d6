import type { DeliveryStatus } from "../constants"

/** A delivery that a courier has, as the planning of trips sees it. */
export type TripDelivery = {
  id: string
  status: DeliveryStatus
  location_id: string
  trip_id: string | null
}

/** A trip that has not ended, with the number of stops it ever had. */
export type OpenTrip = { id: string; location_id: string; stops: number }

/** Deliveries that belong together; a trip without an id is a new one. */
export type PlannedTrip = {
  trip_id: string | null
  location_id: string
  delivery_ids: string[]
}

/**
 * Groups what a courier has into trips. One trip is one round from one branch:
 * what is in one stays there; what came new joins a trip of its branch that
 * has not left and has room, or begins the next.
 *
 * @param deliveries in the order in which he got them
 * @param most stops of a trip
 */
export function planTrips(
  deliveries: readonly TripDelivery[],
  trips: readonly OpenTrip[],
  most: number
): PlannedTrip[] {
  const rounds = trips.map((trip) => ({
    trip_id: trip.id as string | null,
    location_id: trip.location_id,
    delivery_ids: deliveries
      .filter(({ trip_id }) => trip_id === trip.id)
      .map(({ id }) => id),
    stops: trip.stops,
    has_left: deliveries.some(
      ({ trip_id, status }) => trip_id === trip.id && isOnBoard(status)
    ),
  }))
  const known = new Set(trips.map(({ id }) => id))
  for (const { id, location_id, trip_id, status } of deliveries) {
    if (trip_id && known.has(trip_id)) {
      continue
    }
    const joined = rounds.find(
      (round) =>
        round.location_id === location_id &&
        round.stops < most &&
        !round.has_left &&
        !isOnBoard(status)
    )
    if (joined) {
      joined.delivery_ids.push(id)
      joined.stops += 1
    } else {
      rounds.push({
        trip_id: null,
        location_id,
        delivery_ids: [id],
        stops: 1,
        has_left: isOnBoard(status),
      })
    }
  }
  return rounds
    .filter(({ delivery_ids }) => delivery_ids.length)
    .map(({ trip_id, location_id, delivery_ids }) => ({
      trip_id,
      location_id,
      delivery_ids,
    }))
}

/** Whether the goods are with the courier. */
export function isOnBoard(status: DeliveryStatus): boolean {
  return status === "picked_up" || status === "arrived"
}
