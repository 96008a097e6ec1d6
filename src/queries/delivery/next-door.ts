import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** The delivery that a courier brings next; others' turn comes later. */
export type NextDoor = {
  delivery_id: string
  order_id: string
  customer_id: string | null
  picked_up_at: Date
}

/** Deliveries on board in the order of their doors: he stands at the first. */
export const DOORS_IN_ORDER = `(n.status = 'arrived') desc,
  coalesce(n.stop, 2147483647), n.picked_up_at, n.id`

export const ON_BOARD = `n.status in ('picked_up', 'arrived')
  and n.picked_up_at is not null and n.deleted_at is null`

/**
 * Where a courier is at a door, or the first of his trip that he has the goods
 * for: only that customer may see him.
 * @param courier his id, as SQL
 */
export const nextDoorId = (courier: string) => `
  select n.id from delivery n where n.courier_id = ${courier} and ${ON_BOARD}
  order by ${DOORS_IN_ORDER} limit 1`

export async function nextDoor(
  knex: Knex,
  courierId: string
): Promise<NextDoor | undefined> {
  const { rows } = await knex.raw<{ rows: NextDoor[] }>(
    `select id as delivery_id, order_id, customer_id, picked_up_at
     from delivery where id = (${nextDoorId("?")})`,
    [courierId]
  )
  return rows[0]
}
