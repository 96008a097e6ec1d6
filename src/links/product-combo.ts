import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import ComboModule from "../modules/combo"

/**
 * `product.combo`: the deal that a product is. The combo holds the product's
 * id under a unique index, so the link needs no table of its own.
 */
export default defineLink(
  {
    linkable: ProductModule.linkable.product,
    field: "id",
  },
  {
    ...ComboModule.linkable.combo.id,
    primaryKey: "product_id",
  },
  { readOnly: true }
)
