import { model } from "@medusajs/framework/utils"
import { ODOO_KINDS } from "../constants"

/** Up to which moment of Odoo's clock a kind is in step. */
const OdooCursor = model
  .define("odoo_cursor", {
    id: model.id({ prefix: "ocur" }).primaryKey(),
    kind: model.enum([...ODOO_KINDS]),
    /** As Odoo writes it, UTC. */
    value: model.text(),
  })
  .indexes([
    {
      name: "IDX_odoo_cursor_kind_unique",
      on: ["kind"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default OdooCursor
