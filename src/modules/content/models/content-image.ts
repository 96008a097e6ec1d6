import { model } from "@medusajs/framework/utils"
import ContentProduct from "./content-product"

/** Alternative text of one of a product's pictures. */
const ContentImage = model
  .define("content_image", {
    id: model.id({ prefix: "cimg" }).primaryKey(),
    /** Id of the product's image in the Product Module. */
    image_id: model.text(),
    alt: model.text().translatable(),
    content_product: model.belongsTo(() => ContentProduct, {
      mappedBy: "images",
    }),
  })
  .indexes([
    {
      name: "IDX_content_image_image_unique",
      on: ["image_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default ContentImage
