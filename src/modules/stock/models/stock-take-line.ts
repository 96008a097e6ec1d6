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
    /** The unit it was counted in (5 of kg: a 5 kg bag), how many of it. */
    unit_code: model.text().nullable(),
    unit_value: model.bigNumber().nullable(),
    counted: model.bigNumber(),
    /** Place of the line in its take. */
    position: model.number().default(0),
  })
  .indexes([
    {
      name: "IDX_stock_take_line_item",
      on: ["inventory_item_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default StockTakeLine
