import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Listener } from "../../modules/realtime/hub/listener"
import { hashOf } from "./tickets"

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

/** The order that a tracking link shows; undefined when it is over. */
export async function orderOfLink(
  knex: Knex,
  token: string
): Promise<{ id: string; expires_at: number } | undefined> {
  const row = await knex("delivery_tracking_link")
    .where({ token_hash: hashOf(token), deleted_at: null })
    .where("expires_at", ">", knex.fn.now())
    .first<{ order_id: string; expires_at: Date } | undefined>(
      "order_id",
      "expires_at"
    )
  return (
    row && { id: row.order_id, expires_at: new Date(row.expires_at).getTime() }
  )
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
