import { model } from "@medusajs/framework/utils"

/** The state of an order that was last told: a change is told once. */
const OrderState = model
  .define("realtime_order_state", {
    id: model.id({ prefix: "rstate" }).primaryKey(),
    order_id: model.text(),
    state: model.text(),
    /** The event that told it; null for the state it began with. */
    event_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_realtime_order_state_order_unique",
      on: ["order_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default OrderState
