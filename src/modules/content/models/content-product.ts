import { model } from "@medusajs/framework/utils"
import ContentImage from "./content-image"

/** What a merchant says of a product beside what Medusa keeps. */
const ContentProduct = model
  .define("content_product", {
    id: model.id({ prefix: "cprod" }).primaryKey(),
    product_id: model.text(),
    is_featured: model.boolean().default(false),
    featured_rank: model.number().default(0),
    brand: model.text().translatable().default(""),
    /** What a screen reader says instead of the thumbnail. */
    alt: model.text().translatable().default(""),
    images: model.hasMany(() => ContentImage, { mappedBy: "content_product" }),
  })
  .cascades({ delete: ["images"] })
  .indexes([
    {
      name: "IDX_content_product_product_unique",
      on: ["product_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_content_product_featured",
      on: ["featured_rank"],
      where: "is_featured = true AND deleted_at IS NULL",
    },
  ])

export default ContentProduct
