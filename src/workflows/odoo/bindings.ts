import { randomUUID } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A binding as runs read and write it. */
export type Binding = {
  model: string
  external_id: number
  entity: string
  entity_id: string
  state: "active" | "archived" | "gone"
  hash: string | null
  write_date: string | null
  data: Record<string, unknown> | null
}

/**
 * SQL: every unit `v` of what is not counted is the one variant `b` that Odoo
 * has of the product; counted ones share a stock item.
 */
export const ONLY_VARIANT = `(
  b.data->>'product_id' = v.product_id and 1 = (
    select count(*) from odoo_binding one
    where one.model = 'product.product' and one.deleted_at is null
      and one.data->>'product_id' = v.product_id
  )
)`

const FIELDS = [
  "model",
  "external_id",
  "entity",
  "entity_id",
  "state",
  "hash",
  "write_date",
  "data",
]

const knexOf = (container: MedusaContainer): Knex =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** Bindings of records of Odoo by their id; all of the model without ids. */
export async function bindingsOf(
  container: MedusaContainer,
  model: string,
  ids?: readonly number[]
): Promise<Map<number, Binding>> {
  const query = knexOf(container)("odoo_binding")
    .where({ model, deleted_at: null })
    .select<Binding[]>(FIELDS)
  const rows = await (ids ? query.whereIn("external_id", ids) : query)
  return new Map(rows.map((row) => [row.external_id, row]))
}

/** What was last imported of records; their data stays where it is. */
export async function hashesOf(
  container: MedusaContainer,
  model: string,
  ids: readonly number[]
): Promise<Map<number, Pick<Binding, "hash" | "state">>> {
  const rows = await knexOf(container)("odoo_binding")
    .where({ model, deleted_at: null })
    .whereRaw("external_id = any(?)", [[...ids]])
    .select<Pick<Binding, "external_id" | "hash" | "state">[]>(
      "external_id",
      "hash",
      "state"
    )
  return new Map(rows.map(({ external_id, ...row }) => [external_id, row]))
}

/** Bindings by the store's ids. */
export async function bindingsTo(
  container: MedusaContainer,
  model: string,
  entityIds: readonly string[]
): Promise<Map<string, Binding>> {
  const rows = await knexOf(container)("odoo_binding")
    .where({ model, deleted_at: null })
    .whereIn("entity_id", entityIds)
    .select<Binding[]>(FIELDS)
  return new Map(rows.map((row) => [row.entity_id, row]))
}

/** Takes bindings back that a failed workflow wrote. */
export async function dropBindings(
  knex: Knex,
  bindings: readonly Pick<Binding, "model" | "external_id">[]
): Promise<void> {
  for (const { model, external_id } of bindings) {
    await knex("odoo_binding").where({ model, external_id }).delete()
  }
}

/**
 * An entity is one record of Odoo only: whom Odoo made anew, or merged with
 * another, takes the place of the old one.
 */
async function releaseEntities(
  knex: Knex,
  bindings: readonly Binding[]
): Promise<void> {
  await knex.raw(
    `delete from odoo_binding old using jsonb_to_recordset(?::jsonb)
       as fresh (model text, entity text, entity_id text, external_id int)
     where old.model = fresh.model and old.entity = fresh.entity
       and old.entity_id = fresh.entity_id and old.deleted_at is null
       and old.external_id <> fresh.external_id`,
    [
      JSON.stringify(
        bindings.map(({ model, entity, entity_id, external_id }) => ({
          model,
          entity,
          entity_id,
          external_id,
        }))
      ),
    ]
  )
}

/** Writes bindings, new ones and changed ones alike. */
export async function upsertBindings(
  knex: Knex,
  bindings: readonly Binding[]
): Promise<void> {
  if (bindings.length) {
    await releaseEntities(knex, bindings)
  }
  const chunk = 500
  for (let at = 0; at < bindings.length; at += chunk) {
    const rows = bindings.slice(at, at + chunk).map((binding) => ({
      // The framework's ids cost more than all the rest of a binding.
      id: `obind_${randomUUID()}`,
      ...binding,
      data: binding.data ? JSON.stringify(binding.data) : null,
    }))
    await knex("odoo_binding")
      .insert(rows)
      .onConflict(
        knex.raw("(model, external_id) where deleted_at is null") as never
      )
      .merge({
        entity: knex.raw("excluded.entity"),
        entity_id: knex.raw("excluded.entity_id"),
        state: knex.raw("excluded.state"),
        hash: knex.raw("excluded.hash"),
        write_date: knex.raw("excluded.write_date"),
        data: knex.raw("excluded.data"),
        updated_at: new Date(),
      })
  }
}
