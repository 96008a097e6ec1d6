import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Listener } from "../../modules/realtime/hub/listener"

/** Tables that hold who may listen. */
const RECORDS = {
  user: { table: "user", extra: {} },
  customer: { table: "customer", extra: {} },
  courier: { table: "delivery_courier", extra: { status: "active" } },
} as const

/** Whether the actor is still there, and a courier is not suspended. */
export async function isKnown(
  knex: Knex,
  kind: keyof typeof RECORDS,
  id: string
): Promise<boolean> {
  const { table, extra } = RECORDS[kind]
  const row = await knex(table)
    .where({ id, deleted_at: null, ...extra })
    .first("id")
  return row !== undefined
}

/** States in which a delivery is a courier's job. */
export const UNDER_WAY = ["assigned", "accepted", "picked_up", "arrived"]

/** Whether a listener may see an order: his own, or his job of now. */
export async function maySeeOrder(
  knex: Knex,
  { kind, id }: Listener,
  orderId: string
): Promise<boolean> {
  if (kind === "tracking") {
    return false
  }
  if (kind === "courier") {
    const job = await knex("delivery")
      .where({ order_id: orderId, courier_id: id, deleted_at: null })
      .whereIn("status", UNDER_WAY)
      .first("id")
    return job !== undefined
  }
  const order = await knex("order")
    .where({ id: orderId, deleted_at: null })
    .where((own) => {
      if (kind === "customer") {
        void own.where({ customer_id: id })
      }
    })
    .first("id")
  return order !== undefined
}
