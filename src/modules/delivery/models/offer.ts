import { model } from "@medusajs/framework/utils"

/** A job offered to a courier for a while by automatic assignment. */
const Offer = model
  .define("delivery_offer", {
    id: model.id({ prefix: "doffer" }).primaryKey(),
    delivery_id: model.text(),
    courier_id: model.text(),
    status: model
      .enum(["open", "accepted", "declined", "expired", "withdrawn"])
      .default("open"),
    /** Lower is better; with its parts. */
    score: model.float(),
    parts: model.json().nullable(),
    expires_at: model.dateTime(),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_delivery_offer_open_unique",
      on: ["delivery_id"],
      unique: true,
      where: "status = 'open' AND deleted_at IS NULL",
    },
    { name: "IDX_delivery_offer_courier", on: ["courier_id", "status"] },
    {
      name: "IDX_delivery_offer_expires",
      on: ["expires_at"],
      where: "status = 'open'",
    },
  ])

export default Offer
