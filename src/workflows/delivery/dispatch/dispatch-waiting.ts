import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { suiteOptions } from "../../../suite-options"
import { offerDelivery } from "./offer-delivery"
import { tellDispatcher } from "./tell-dispatcher"

/** Deliveries that one sweep looks at, most urgent first. */
const AT_ONCE = 500

type Waiting = { id: string; location_id: string }

/**
 * Offers what waits to couriers with room, the most urgent first. Where a
 * branch has none, its deliveries are told so in one statement and nobody is
 * ranked for them.
 */
export async function dispatchWaiting(
  container: MedusaContainer
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const waiting: Waiting[] = await knex("delivery")
    .where({ status: "unassigned", deleted_at: null })
    .orderByRaw("promised_at nulls last, created_at, id")
    .limit(AT_ONCE)
    .select("id", "location_id")
  if (!waiting.length) {
    return
  }
  const rooms = await roomByBranch(knex)
  for (const [branch, deliveries] of byBranch(waiting)) {
    let room = rooms.get(branch)
    for (const [index, { id }] of deliveries.entries()) {
      if (!room?.places) {
        const left = deliveries.slice(index).map((delivery) => delivery.id)
        const reason = room ? "nobody_has_room" : "nobody_on_duty"
        await tellDispatcher(knex, left, reason)
        break
      }
      const outcome = await offerDelivery(container, id)
      if (outcome.kind === "offered") {
        room = { places: room.places - 1 }
      }
    }
  }
}

/** Orders that the couriers on duty can still take, by branch. */
async function roomByBranch(
  knex: Knex
): Promise<Map<string, { places: number }>> {
  const { ordersPerTrip } = suiteOptions().delivery
  const { rows } = await knex.raw<{
    rows: { location_id: string; places: number }[]
  }>(
    `select s.location_id,
       sum(greatest(least(c.capacity_orders, cast(? as int)) - (
         select count(*) from delivery d
         where d.courier_id = c.id and d.deleted_at is null
           and d.status in ('assigned', 'accepted', 'picked_up', 'arrived')
       ), 0))::int as places
     from delivery_courier c
     join delivery_shift s on s.courier_id = c.id and s.deleted_at is null
       and s.started_at is not null and s.ended_at is null
     where c.deleted_at is null and c.status = 'active'
     group by s.location_id`,
    [ordersPerTrip]
  )
  return new Map(
    rows.map(({ location_id, places }) => [location_id, { places }])
  )
}

function byBranch(waiting: readonly Waiting[]): Map<string, Waiting[]> {
  const branches = new Map<string, Waiting[]>()
  for (const delivery of waiting) {
    const list = branches.get(delivery.location_id) ?? []
    branches.set(delivery.location_id, [...list, delivery])
  }
  return branches
}
