import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import ContentModule from "../modules/content"

/**
 * `product.content_product`: brand, featured, alternative texts. The row holds
 * the product's id under a unique index, so the link needs no table.
 */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  {
    ...ContentModule.linkable.contentProduct.id,
    primaryKey: "product_id",
  },
  { readOnly: true }
)
