import { model } from "@medusajs/framework/utils"

/**
 * When the stock of an item at a location is low, and what to order then. All
 * quantities are in the product's basic unit.
 */
const StockRule = model
  .define("stock_rule", {
    id: model.id({ prefix: "strule" }).primaryKey(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    low_stock_threshold: model.bigNumber().nullable(),
    reorder_point: model.bigNumber().nullable(),
    reorder_quantity: model.bigNumber().nullable(),
    /** Set by the crossing that raised `stock.low`; cleared on recovery. */
    low_since: model.dateTime().nullable(),
    reorder_since: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_stock_rule_item_location_unique",
      on: ["inventory_item_id", "location_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default StockRule
