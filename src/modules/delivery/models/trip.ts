import { model } from "@medusajs/framework/utils"

/** Several deliveries of one branch that one courier brings in one round. */
const Trip = model
  .define("delivery_trip", {
    id: model.id({ prefix: "dtrip" }).primaryKey(),
    courier_id: model.text(),
    location_id: model.text(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_delivery_trip_courier",
      on: ["courier_id"],
      where: "ended_at IS NULL AND deleted_at IS NULL",
    },
  ])

export default Trip
