import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SuiteError } from "../../../lib/errors/suite-error"
import { contentRows, tableOf } from "../content-rows"

export const orderContentStepId = "order-content"

export type OrderContentInput = {
  kind: "banner" | "section"
  /** In the order in which they are shown. */
  ids: string[]
}

type Ranks = { id: string; rank: number }[]

/**
 * Gives rows the ranks of their places in a list, in one statement.
 * @throws SuiteError `not_found` when one of them is gone
 */
export const orderContentStep = createStep(
  orderContentStepId,
  async ({ kind, ids }: OrderContentInput, { container }) => {
    const rows = contentRows(container, kind)
    const present = (await rows.list({ id: ids }, { take: ids.length })) as {
      id: string
      rank: number
    }[]
    const known = new Set(present.map(({ id }) => id))
    const gone = ids.find((id) => !known.has(id))
    if (gone) {
      throw new SuiteError("not_found", "not_found", { entity: kind, id: gone })
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const write = setRanks(
      kind,
      ids.map((id, rank) => ({ id, rank }))
    )
    await knex.raw(write.sql, write.bindings)
    const before: Ranks = present.map(({ id, rank }) => ({ id, rank }))
    return new StepResponse(ids, { kind, before })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const write = setRanks(undo.kind, undo.before)
    await knex.raw(write.sql, write.bindings)
  }
)

function setRanks(kind: OrderContentInput["kind"], ranks: Ranks) {
  return {
    sql: `update ${tableOf(kind)} t set rank = x.rank, updated_at = now()
      from unnest(cast(? as text[]), cast(? as int[])) as x(id, rank)
      where t.id = x.id`,
    bindings: [ranks.map(({ id }) => id), ranks.map(({ rank }) => rank)],
  }
}
