import { model } from "@medusajs/framework/utils"

/**
 * Lets somebody who is signed in by HTTP listen: for a minute, once. Only the
 * hash is kept.
 */
const Ticket = model
  .define("realtime_ticket", {
    id: model.id({ prefix: "rtick" }).primaryKey(),
    hash: model.text(),
    kind: model.enum(["user", "customer", "courier"]),
    actor_id: model.text(),
    language: model.text(),
    /** Hash of the cookie session that asked; its logout cuts the listener. */
    session: model.text().nullable(),
    /** When the token or session that asked ends. */
    listens_until: model.dateTime().nullable(),
    expires_at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_realtime_ticket_hash_unique", on: ["hash"], unique: true },
    { name: "IDX_realtime_ticket_expires", on: ["expires_at"] },
  ])

export default Ticket
