import { model } from "@medusajs/framework/utils"

/**
 * One sale of a deal, counted against its limit. Written before the order is
 * made and taken back when the order fails; `released_at` is set when the
 * order is cancelled.
 */
const ComboUse = model
  .define("combo_use", {
    id: model.id({ prefix: "cuse" }).primaryKey(),
    combo_id: model.text(),
    instance_id: model.text(),
    cart_id: model.text(),
    quantity: model.number(),
    released_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_combo_use_instance_unique",
      on: ["instance_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_combo_use_combo",
      on: ["combo_id"],
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_combo_use_cart",
      on: ["cart_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default ComboUse
