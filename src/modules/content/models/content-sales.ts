import { model } from "@medusajs/framework/utils"

/**
 * How often a product was sold over the last days, counted by a job: the
 * homepage and the list of missing translations read it in one index scan.
 */
const ContentSales = model
  .define("content_sales", {
    id: model.id({ prefix: "csales" }).primaryKey(),
    product_id: model.text(),
    window_days: model.number(),
    /** Pieces sold, what was returned taken off. */
    quantity: model.number(),
    order_count: model.number(),
    counted_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_content_sales_unique",
      on: ["window_days", "product_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_content_sales_best",
      on: ["window_days", "quantity"],
      where: "deleted_at IS NULL",
    },
  ])

export default ContentSales
