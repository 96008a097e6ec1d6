import { model } from "@medusajs/framework/utils"

/**
 * A deal that lies in a cart. What was picked is the truth; the cart's lines
 * follow from it and are made again from it when the core has deleted them
 * (a change of region) or when a price has changed.
 */
const ComboInstance = model
  .define("combo_instance", {
    id: model.id({ prefix: "cinst" }).primaryKey(),
    cart_id: model.text(),
    combo_id: model.text(),
    quantity: model.number(),
    /** `{ slot_id, choice_id, quantity }[]` for one combo. */
    picks: model.json(),
  })
  .indexes([
    {
      name: "IDX_combo_instance_cart",
      on: ["cart_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default ComboInstance
