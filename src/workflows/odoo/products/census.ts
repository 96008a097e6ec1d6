import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import { bindingsOf, upsertBindings } from "../bindings"
import type { RunContext } from "../runs/run-kind"
import { notePage } from "../runs/run-log"
import { TEMPLATE } from "./plan-products"

const BATCH = 100

/**
 * Deletions leave no trace in Odoo: whoever is bound and not among all ids is
 * gone, and becomes a draft. Its orders keep it.
 */
export async function takeCensus(context: RunContext): Promise<void> {
  const { container, client, run } = context
  const ids = new Set(
    await client.search(TEMPLATE, [], { context: { active_test: false } })
  )
  const bindings = await bindingsOf(container, TEMPLATE)
  const gone = [...bindings.values()].filter(
    ({ external_id, state }) => !ids.has(external_id) && state !== "gone"
  )
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let at = 0; at < gone.length; at += BATCH) {
    const batch = gone.slice(at, at + BATCH)
    await updateProductsWorkflow(container).run({
      input: {
        selector: { id: batch.map(({ entity_id }) => entity_id) },
        update: { status: "draft" },
      },
    })
    await upsertBindings(
      knex,
      batch.map((binding) => ({ ...binding, state: "gone" as const }))
    )
    await notePage(container, run, { archived: batch.length }, null)
  }
}
