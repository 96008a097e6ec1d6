import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { hashOf } from "../../lib/secrets"

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
