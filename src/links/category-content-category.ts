import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import ContentModule from "../modules/content"

/** `product_category.content_category`: the category's picture. */
export default defineLink(
  { linkable: ProductModule.linkable.productCategory, field: "id" },
  {
    ...ContentModule.linkable.contentCategory.id,
    primaryKey: "category_id",
  },
  { readOnly: true }
)
