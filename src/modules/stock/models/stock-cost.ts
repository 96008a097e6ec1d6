import { model } from "@medusajs/framework/utils"

/** What one basic unit of an item cost, where known; for margins. */
const StockCost = model
  .define("stock_cost", {
    id: model.id({ prefix: "stcost" }).primaryKey(),
    inventory_item_id: model.text(),
    currency_code: model.text(),
    amount: model.bigNumber(),
  })
  .indexes([
    {
      name: "IDX_stock_cost_item_currency_unique",
      on: ["inventory_item_id", "currency_code"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default StockCost
