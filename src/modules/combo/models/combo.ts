import { model } from "@medusajs/framework/utils"
import { COMBO_PRICINGS } from "../constants"
import ComboSlot from "./combo-slot"

/**
 * The definition of a deal. Its name, pictures, status and sales channels are
 * those of its product; `variant_id` is the product's one variant, whose price
 * is the deal's (`fixed`) or the "from" price that the suite keeps.
 */
const Combo = model
  .define("combo", {
    id: model.id({ prefix: "combo" }).primaryKey(),
    product_id: model.text(),
    variant_id: model.text(),
    pricing: model.enum([...COMBO_PRICINGS]),
    /** Percent off, for `percent_off`. */
    percent: model.bigNumber().nullable(),
    /** What is taken off by currency, for `amount_off`: decimal text. */
    amounts: model.json().nullable(),
    starts_at: model.dateTime().nullable(),
    ends_at: model.dateTime().nullable(),
    limit_per_order: model.number().nullable(),
    limit_total: model.number().nullable(),
    /** Whether promotions may discount the deal's lines further. */
    allow_promotions: model.boolean().default(false),
    rank: model.number().default(0),
    metadata: model.json().nullable(),
    slots: model.hasMany(() => ComboSlot, { mappedBy: "combo" }),
  })
  .cascades({ delete: ["slots"] })
  .indexes([
    {
      name: "IDX_combo_product_unique",
      on: ["product_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_combo_variant_unique",
      on: ["variant_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default Combo
