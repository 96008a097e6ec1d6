import { model } from "@medusajs/framework/utils"
import { UNIT_TYPES } from "../constants"
import ProductUnit from "./product-unit"

/**
 * A unit of measure. `conversion` says how many of its type's basic unit one
 * of it is (kg: 1000 g); the basic unit of a type has conversion 1 and there
 * is one for each type.
 */
const Unit = model
  .define("unit", {
    id: model.id({ prefix: "unit" }).primaryKey(),
    code: model.text().searchable(),
    name: model.text().searchable().translatable(),
    symbol: model.text().translatable(),
    type: model.enum([...UNIT_TYPES]),
    conversion: model.bigNumber(),
    is_basic: model.boolean().default(false),
    is_active: model.boolean().default(true),
    rank: model.number().default(0),
    metadata: model.json().nullable(),
    product_units: model.hasMany(() => ProductUnit, { mappedBy: "unit" }),
  })
  .indexes([
    {
      name: "IDX_unit_code_unique",
      on: ["code"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_unit_basic_unique",
      on: ["type"],
      unique: true,
      where: "is_basic = true AND deleted_at IS NULL",
    },
  ])

export default Unit
