import { model } from "@medusajs/framework/utils"

/** The picture of a product category. */
const ContentCategory = model
  .define("content_category", {
    id: model.id({ prefix: "ccat" }).primaryKey(),
    category_id: model.text(),
    image_url: model.text().translatable().default(""),
    alt: model.text().translatable().default(""),
  })
  .indexes([
    {
      name: "IDX_content_category_category_unique",
      on: ["category_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default ContentCategory
