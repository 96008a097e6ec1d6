import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { unknownIds } from "../check-content"
import { tableOf } from "../content-rows"

export const ensureContentStepId = "ensure-content"

/** Kinds of which there is one row for each thing that they describe. */
const KEYS = {
  setting: { column: "store_id", prefix: "cset" },
  product: { column: "product_id", prefix: "cprod", entity: "product" },
  category: {
    column: "category_id",
    prefix: "ccat",
    entity: "product_category",
  },
} as const

export type EnsuredKind = keyof typeof KEYS

/**
 * The row of a store, product or category; made when it is not there yet, by
 * one of any number of callers. An empty row says nothing, so there is nothing
 * to undo.
 * @throws SuiteError `not_found` when there is no such product or category
 */
export const ensureContentStep = createStep(
  ensureContentStepId,
  async ({ kind, key }: { kind: EnsuredKind; key: string }, { container }) => {
    const spec = KEYS[kind]
    if ("entity" in spec) {
      const unknown = await unknownIds(container, spec.entity, [key])
      if (unknown.length) {
        throw new SuiteError("not_found", "not_found", {
          entity: kind,
          id: key,
        })
      }
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const table = tableOf(kind)
    await knex.raw(
      `insert into ${table} (id, ${spec.column}) values (?, ?)
       on conflict (${spec.column}) where deleted_at is null do nothing`,
      [generateEntityId(undefined, spec.prefix), key]
    )
    const { rows } = await knex.raw<{ rows: { id: string }[] }>(
      `select id from ${table} where ${spec.column} = ? and deleted_at is null`,
      [key]
    )
    return new StepResponse(rows[0].id)
  }
)
