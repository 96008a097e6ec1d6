import { model } from "@medusajs/framework/utils"

/** What the order's customer thought of a delivery; once. */
const Rating = model
  .define("delivery_rating", {
    id: model.id({ prefix: "drate" }).primaryKey(),
    delivery_id: model.text(),
    order_id: model.text(),
    courier_id: model.text().nullable(),
    /** 1 to 5. */
    stars: model.number(),
    comment: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_delivery_rating_delivery_unique",
      on: ["delivery_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_delivery_rating_courier", on: ["courier_id"] },
  ])

export default Rating
