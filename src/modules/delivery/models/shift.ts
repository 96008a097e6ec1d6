import { model } from "@medusajs/framework/utils"

/**
 * Time on duty. A planned shift has no `started_at` yet; a courier has one
 * open shift (started, not ended) at the most.
 */
const Shift = model
  .define("delivery_shift", {
    id: model.id({ prefix: "dshift" }).primaryKey(),
    courier_id: model.text(),
    location_id: model.text(),
    planned_start: model.dateTime().nullable(),
    planned_end: model.dateTime().nullable(),
    started_at: model.dateTime().nullable(),
    ended_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_delivery_shift_open_unique",
      on: ["courier_id"],
      unique: true,
      where:
        "deleted_at IS NULL AND started_at IS NOT NULL AND ended_at IS NULL",
    },
    {
      name: "IDX_delivery_shift_courier",
      on: ["courier_id", "started_at"],
      where: "deleted_at IS NULL",
    },
  ])

export default Shift
