import { model } from "@medusajs/framework/utils"
import Combo from "./combo"
import ComboChoice from "./combo-choice"

/** A place of the deal: so many picks among its choices. */
const ComboSlot = model
  .define("combo_slot", {
    id: model.id({ prefix: "cslot" }).primaryKey(),
    combo: model.belongsTo(() => Combo, { mappedBy: "slots" }),
    title: model.text().translatable(),
    min: model.number().default(1),
    max: model.number().default(1),
    rank: model.number().default(0),
    choices: model.hasMany(() => ComboChoice, { mappedBy: "slot" }),
  })
  .cascades({ delete: ["choices"] })

export default ComboSlot
