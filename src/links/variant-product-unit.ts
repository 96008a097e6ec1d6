import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import UnitModule from "../modules/unit"

/**
 * `variant.product_unit`: how a variant is sold. The row itself holds the
 * variant's id under a unique index, so the link needs no table of its own.
 */
export default defineLink(
  {
    linkable: ProductModule.linkable.productVariant,
    field: "id",
  },
  {
    ...UnitModule.linkable.productUnit.id,
    primaryKey: "variant_id",
  },
  { readOnly: true }
)
