import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The door that a courier goes to next; others' turn comes later. */
export type NextStop = {
  delivery_id: string
  order_id: string
  customer_id: string | null
  picked_up_at: Date
}

/**
 * Where he is at a door, or the first of his trip that he has the goods for.
 * Only that customer may see him.
 */
export async function nextStop(
  knex: Knex,
  courierId: string
): Promise<NextStop | undefined> {
  const { rows } = await knex.raw<{ rows: NextStop[] }>(
    `select id as delivery_id, order_id, customer_id, picked_up_at
     from delivery
     where courier_id = ? and status in ('picked_up', 'arrived')
       and picked_up_at is not null and deleted_at is null
     order by (status = 'arrived') desc, coalesce(stop, 2147483647),
       picked_up_at, id
     limit 1`,
    [courierId]
  )
  return rows[0]
}
