import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Point } from "../../modules/delivery/constants"
import type {
  OpenTrip,
  TripDelivery,
} from "../../modules/delivery/rules/trip-plan"

/** A delivery that a courier has, with where it goes. */
export type RoundStop = TripDelivery & {
  latitude: number | null
  longitude: number | null
  stop: number | null
}

export type CourierRound = {
  /** In the order in which he got them. */
  stops: RoundStop[]
  trips: OpenTrip[]
  position: Point | null
}

/** What a courier has and has not ended, his open trips, and where he is. */
export async function courierRound(
  knex: Knex,
  courierId: string
): Promise<CourierRound> {
  const [stops, { rows: trips }, position] = await Promise.all([
    openStops(knex, courierId),
    knex.raw<{ rows: OpenTrip[] }>(
      `select t.id, t.location_id, (
         select count(*)::int from delivery d
         where d.trip_id = t.id and d.deleted_at is null
       ) as stops
       from delivery_trip t
       where t.courier_id = ? and t.ended_at is null and t.deleted_at is null
       order by t.created_at, t.id`,
      [courierId]
    ),
    knex("delivery_last_position as p")
      .join("delivery_shift as s", "s.courier_id", "p.courier_id")
      .where({ "p.courier_id": courierId, "s.ended_at": null })
      .whereNull("s.deleted_at")
      .whereRaw("p.recorded_at >= s.started_at")
      .first<Point | undefined>("p.latitude", "p.longitude"),
  ])
  return { stops, trips, position: position ?? null }
}

/** @param knex a transaction, to see the same rows as it writes */
export function openStops(knex: Knex, courierId: string): Promise<RoundStop[]> {
  return knex("delivery")
    .where({ courier_id: courierId, deleted_at: null })
    .whereIn("status", ["assigned", "accepted", "picked_up", "arrived"])
    .orderBy([{ column: "assigned_at" }, { column: "id" }])
    .select(
      "id",
      "status",
      "location_id",
      "trip_id",
      "stop",
      "latitude",
      "longitude"
    )
}

/** Place and time of deliveries in their courier's round, in its order. */
export async function stopsOfDeliveries(
  container: MedusaContainer,
  deliveryIds: readonly string[]
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: {
    id: string
    trip_id: string | null
    stop: number | null
    estimated_delivery: Date | null
  }[] = await knex("delivery")
    .whereIn("id", [...deliveryIds])
    .orderBy(["trip_id", "stop", "id"])
    .select("id", "trip_id", "stop", "estimated_delivery")
  return rows.map(({ id, estimated_delivery, ...row }) => ({
    delivery_id: id,
    ...row,
    estimated_delivery: estimated_delivery?.toISOString() ?? null,
  }))
}
