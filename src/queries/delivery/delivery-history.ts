import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeliveryActor } from "../../modules/delivery/constants"

export type HistoryEntry = {
  id: string
  type: string
  from_status: string | null
  to_status: string | null
  actor_type: DeliveryActor
  actor_id: string | null
  /** Name of a courier, name or e-mail of a user. */
  actor_name: string | null
  courier_id: string | null
  courier_name: string | null
  occurred_at: string
  /** When the server heard of it. */
  recorded_at: string
  latitude: number | null
  longitude: number | null
  data: Record<string, unknown> | null
}

type Row = Omit<HistoryEntry, "occurred_at" | "recorded_at"> & {
  occurred_at: Date
  recorded_at: Date
}

/** What happened to a delivery, in the order in which it happened. */
export async function deliveryHistory(
  knex: Knex,
  deliveryId: string
): Promise<HistoryEntry[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select e.id, e.type, e.from_status, e.to_status, e.actor_type, e.actor_id,
       case e.actor_type
         when 'courier' then concat_ws(' ', a.first_name, a.last_name)
         when 'user' then
           coalesce(nullif(concat_ws(' ', u.first_name, u.last_name), ''), u.email)
       end as actor_name,
       e.courier_id, nullif(concat_ws(' ', c.first_name, c.last_name), '')
         as courier_name,
       e.occurred_at, e.created_at as recorded_at, e.latitude, e.longitude,
       e.data
     from delivery_event e
     left join delivery_courier a
       on e.actor_type = 'courier' and a.id = e.actor_id
     left join "user" u on e.actor_type = 'user' and u.id = e.actor_id
     left join delivery_courier c on c.id = e.courier_id
     where e.delivery_id = ? and e.deleted_at is null
     order by e.occurred_at, e.created_at, e.id`,
    [deliveryId]
  )
  return rows.map((row) => ({
    ...row,
    occurred_at: row.occurred_at.toISOString(),
    recorded_at: row.recorded_at.toISOString(),
  }))
}
