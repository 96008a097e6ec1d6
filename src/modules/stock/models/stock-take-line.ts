import { model } from "@medusajs/framework/utils"
import StockTake from "./stock-take"

/** One item of a take, in the product's basic unit. */
const StockTakeLine = model
  .define("stock_take_line", {
    id: model.id({ prefix: "sttakel" }).primaryKey(),
    stock_take: model.belongsTo(() => StockTake, { mappedBy: "lines" }),
    inventory_item_id: model.text(),
    /** What stood in the books before and after. */
    before: model.bigNumber(),
    after: model.bigNumber(),
    /** The unit it was counted in, and how many of it. */
    unit_code: model.text().nullable(),
    counted: model.bigNumber(),
  })
  .indexes([
    {
      name: "IDX_stock_take_line_item",
      on: ["inventory_item_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default StockTakeLine
