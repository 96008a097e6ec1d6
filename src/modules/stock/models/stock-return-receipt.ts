import { model } from "@medusajs/framework/utils"

/**
 * What one confirmed receipt of a return should have put back for an item,
 * what the core put back, and the difference the suite booked. One row per
 * receipt and item: the repair happens once.
 */
const StockReturnReceipt = model
  .define("stock_return_receipt", {
    id: model.id({ prefix: "streturn" }).primaryKey(),
    return_id: model.text(),
    /** The order change that confirmed the receipt. */
    order_change_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    expected: model.bigNumber(),
    restored: model.bigNumber(),
  })
  .indexes([
    {
      name: "IDX_stock_return_receipt_unique",
      on: ["order_change_id", "inventory_item_id"],
      unique: true,
    },
    { name: "IDX_stock_return_receipt_return", on: ["return_id"] },
  ])

export default StockReturnReceipt
