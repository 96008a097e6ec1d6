import { model } from "@medusajs/framework/utils"

/**
 * A link by which somebody without an account follows an order. Only the
 * token's hash is kept; an order may have several, each with its own end.
 */
const TrackingLink = model
  .define("delivery_tracking_link", {
    id: model.id({ prefix: "dtrack" }).primaryKey(),
    order_id: model.text(),
    /** SHA-256 of the token, in hex. */
    token_hash: model.text(),
    expires_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_delivery_tracking_link_hash_unique",
      on: ["token_hash"],
      unique: true,
    },
    { name: "IDX_delivery_tracking_link_expires", on: ["expires_at"] },
  ])

export default TrackingLink
