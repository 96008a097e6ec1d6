import { model } from "@medusajs/framework/utils"
import { ODOO_MAPPING_TYPES } from "../constants"

/** What a merchant chose on the page: a location's branch, a list's use. */
const OdooMapping = model
  .define("odoo_mapping", {
    id: model.id({ prefix: "omap" }).primaryKey(),
    type: model.enum([...ODOO_MAPPING_TYPES]),
    external_id: model.number(),
    /** Branch of a location; customer group of a price list, if any. */
    entity_id: model.text().nullable(),
    /** False: left out on purpose. */
    active: model.boolean().default(true),
  })
  .indexes([
    {
      name: "IDX_odoo_mapping_unique",
      on: ["type", "external_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default OdooMapping
