import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { hashOf } from "../../lib/secrets"
import type { Listener } from "../../modules/realtime/hub/listener"

type Row = {
  kind: "user" | "customer" | "courier"
  actor_id: string
  language: string
  session: string | null
  listens_until: Date | null
}

/** Takes a ticket: it works once. Undefined when it is unknown or too old. */
export async function takeTicket(
  knex: Knex,
  ticket: string
): Promise<Listener | undefined> {
  const rows = await knex("realtime_ticket")
    .where({ hash: hashOf(ticket) })
    .where("expires_at", ">", knex.fn.now())
    .delete()
    .returning<Row[]>([
      "kind",
      "actor_id",
      "language",
      "session",
      "listens_until",
    ])
  const [row] = rows
  return (
    row && {
      kind: row.kind,
      id: row.actor_id,
      language: row.language,
      ...(row.session && { session: row.session }),
      ...(row.listens_until && {
        expires_at: new Date(row.listens_until).getTime(),
      }),
    }
  )
}
