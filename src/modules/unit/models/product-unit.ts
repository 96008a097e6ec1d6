import { model } from "@medusajs/framework/utils"
import Unit from "./unit"

/**
 * How a product variant is sold: so many of a unit, worth so much of the
 * product's basic unit. One row for each variant that is sold by unit.
 *
 * `conversion` is what one sold piece takes from the stock, in the product's
 * basic unit; the variant's inventory link carries the same number as its
 * `required_quantity`. It never changes while it is in use: a changed
 * conversion is a new variant and this one is retired.
 */
const ProductUnit = model
  .define("product_unit", {
    id: model.id({ prefix: "punit" }).primaryKey(),
    variant_id: model.text(),
    product_id: model.text(),
    unit: model.belongsTo(() => Unit, { mappedBy: "product_units" }),
    unit_value: model.bigNumber(),
    conversion: model.bigNumber(),
    basic_unit_code: model.text(),
    /** Whole numbers of the cart's quantity; null means no bound. */
    min: model.number().nullable(),
    max: model.number().nullable(),
    step: model.number().nullable(),
    is_default: model.boolean().default(false),
    is_active: model.boolean().default(true),
    rank: model.number().default(0),
    /** Set when the unit was taken off the product; its orders live on. */
    retired_at: model.dateTime().nullable(),
    metadata: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_product_unit_variant_unique",
      on: ["variant_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_product_unit_product",
      on: ["product_id"],
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "CK_product_unit_conversion_positive",
      expression: (columns) => `${columns.conversion} > 0`,
    },
    {
      name: "CK_product_unit_value_positive",
      expression: (columns) => `${columns.unit_value} > 0`,
    },
  ])

export default ProductUnit
