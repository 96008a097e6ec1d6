import { model } from "@medusajs/framework/utils"

/** Cash that a courier says he gives back; a merchant accepts or disputes. */
const HandOver = model
  .define("delivery_hand_over", {
    id: model.id({ prefix: "dhand" }).primaryKey(),
    courier_id: model.text(),
    location_id: model.text(),
    currency_code: model.text(),
    /** Computed by the server: his balance when he asked. */
    amount: model.bigNumber(),
    /** What the merchant counted. */
    counted: model.bigNumber().nullable(),
    status: model
      .enum(["requested", "accepted", "disputed"])
      .default("requested"),
    note: model.text().nullable(),
    requested_at: model.dateTime(),
    answered_at: model.dateTime().nullable(),
    answered_by: model.text().nullable(),
  })
  .indexes([
    {
      // One open hand-over by courier and currency.
      name: "IDX_delivery_hand_over_open_unique",
      on: ["courier_id", "currency_code"],
      unique: true,
      where: "status = 'requested' AND deleted_at IS NULL",
    },
    { name: "IDX_delivery_hand_over_status", on: ["status", "requested_at"] },
  ])

export default HandOver
