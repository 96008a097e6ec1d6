import { model } from "@medusajs/framework/utils"
import ComboSlot from "./combo-slot"

/** What can be picked in a slot: so many pieces of a variant. */
const ComboChoice = model
  .define("combo_choice", {
    id: model.id({ prefix: "cchoice" }).primaryKey(),
    slot: model.belongsTo(() => ComboSlot, { mappedBy: "choices" }),
    variant_id: model.text(),
    /** Pieces of the variant that one pick gives. */
    quantity: model.number().default(1),
    /** What one pick costs on top, by currency: decimal text. */
    surcharges: model.json().nullable(),
    rank: model.number().default(0),
  })
  .indexes([
    {
      name: "IDX_combo_choice_variant",
      on: ["variant_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default ComboChoice
