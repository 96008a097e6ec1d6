import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Fix } from "../../modules/delivery/rules/judge-positions"
import { trackOfDelivery } from "../../workflows/delivery/write-track"

export type DeliveryTrack = {
  delivery_id: string
  /** Metres. */
  distance: number
  points: Fix[]
}

/**
 * The way of a delivery so far: as it was kept when it ended, or from the
 * points while it is on the road. Null before it was picked up.
 */
export async function deliveryTrack(
  knex: Knex,
  deliveryId: string
): Promise<DeliveryTrack | null> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select d.courier_id, d.picked_up_at as "from",
       coalesce(d.delivered_at, d.failed_at, d.cancelled_at) as "to",
       t.points, t.distance
     from delivery d left join delivery_track t on t.delivery_id = d.id
     where d.id = ? and d.deleted_at is null`,
    [deliveryId]
  )
  const row = rows.at(0)
  if (!row?.from || !row.courier_id) {
    return null
  }
  const { courier_id, from, to, points, distance } = row
  const track =
    points && distance !== null
      ? { points, distance }
      : await trackOfDelivery(knex, { id: deliveryId, courier_id, from, to })
  return { delivery_id: deliveryId, ...track }
}

type Row = {
  courier_id: string | null
  from: Date | null
  to: Date | null
  points: Fix[] | null
  distance: number | null
}
