import { model } from "@medusajs/framework/utils"
import { ODOO_KINDS, ODOO_RECORD_STATES } from "../constants"

/** A record that could not be brought over, or about which both disagree. */
const OdooRecord = model
  .define("odoo_record", {
    id: model.id({ prefix: "orec" }).primaryKey(),
    kind: model.enum([...ODOO_KINDS]),
    /** Odoo's model, or the store's entity for what goes out. */
    model: model.text(),
    /** Odoo's id, or the store's for what goes out. */
    record_id: model.text(),
    /** Name for people. */
    label: model.text().nullable(),
    state: model.enum([...ODOO_RECORD_STATES]),
    /** `auth`, `access`, … of Odoo, or a code of the suite. */
    code: model.text(),
    reason: model.text(),
    attempts: model.number().default(1),
    /** Of a conflict: field, both values. */
    details: model.json().nullable(),
    run_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_odoo_record_unique",
      on: ["kind", "model", "record_id", "code"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_odoo_record_state",
      on: ["state"],
      where: "deleted_at IS NULL",
    },
  ])

export default OdooRecord
