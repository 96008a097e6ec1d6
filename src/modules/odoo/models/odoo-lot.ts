import { model } from "@medusajs/framework/utils"

/** Goods with a date at a branch, as the last inventory run saw them. */
const OdooLot = model
  .define("odoo_lot", {
    id: model.id({ prefix: "olot" }).primaryKey(),
    /** Odoo's `stock.lot`. */
    lot_id: model.number(),
    name: model.text(),
    inventory_item_id: model.text(),
    product_id: model.text(),
    location_id: model.text(),
    /** In the product's basic unit. */
    quantity: model.bigNumber(),
    expires_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_odoo_lot_expires",
      on: ["expires_at"],
      where: "deleted_at IS NULL",
    },
  ])

export default OdooLot
