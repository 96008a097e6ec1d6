import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { OdooMappingType } from "../../../modules/odoo/constants"

type MappingKey = { type: OdooMappingType; external_id: number }

const TABLES = {
  location: { table: "stock_location", entity: "Branch" },
  price_list: { table: "customer_group", entity: "Customer group" },
}

/**
 * Notes what a merchant chose; one statement, the last one wins.
 * @throws SuiteError `not_found`, `odoo_mapping_branch`
 */
export async function setMapping(
  container: MedusaContainer,
  mapping: MappingKey & { entity_id: string | null; active: boolean }
): Promise<void> {
  const { type, external_id, entity_id, active } = mapping
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (type === "location" && active && !entity_id) {
    throw new SuiteError("invalid", "odoo_mapping_branch", {}, [
      { field: "entity_id", code: "odoo_mapping_branch" },
    ])
  }
  if (entity_id) {
    const { table, entity } = TABLES[type]
    const found = await knex(table)
      .where({ id: entity_id, deleted_at: null })
      .first("id")
    if (!found) {
      throw new SuiteError("not_found", "not_found", { entity, id: entity_id })
    }
  }
  await knex.raw(
    `insert into odoo_mapping (id, type, external_id, entity_id, active)
     values (?, ?, ?, ?, ?)
     on conflict (type, external_id) where deleted_at is null
     do update set entity_id = excluded.entity_id, active = excluded.active,
       updated_at = now()`,
    [generateEntityId(undefined, "omap"), type, external_id, entity_id, active]
  )
}

/** Forgets a choice; there may be none. */
export async function resetMapping(
  container: MedusaContainer,
  { type, external_id }: MappingKey
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex("odoo_mapping").where({ type, external_id }).delete()
}
