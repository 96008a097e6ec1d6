import { model } from "@medusajs/framework/utils"
import { ODOO_BINDING_STATES } from "../constants"

/**
 * Which record of Odoo is which record of the store: one row each, unique
 * both ways.
 */
const OdooBinding = model
  .define("odoo_binding", {
    id: model.id({ prefix: "obind" }).primaryKey(),
    /** Odoo's model: `product.template`. */
    model: model.text(),
    external_id: model.number(),
    /** The store's: `product`, `product_category`, `unit`, `order` … */
    entity: model.text(),
    entity_id: model.text(),
    state: model.enum([...ODOO_BINDING_STATES]).default("active"),
    /** Of what was last written: the same again changes nothing. */
    hash: model.text().nullable(),
    /** As Odoo says it, in whole seconds UTC. */
    write_date: model.text().nullable(),
    last_error: model.text().nullable(),
    /** What the domain keeps: checksum of the picture, quantities … */
    data: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_odoo_binding_external_unique",
      on: ["model", "external_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_odoo_binding_entity_unique",
      on: ["model", "entity", "entity_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_odoo_binding_entity",
      on: ["entity", "entity_id"],
      where: "deleted_at IS NULL",
    },
  ])

export default OdooBinding
