import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { bindingsOf, upsertBindings, type Binding } from "../bindings"
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
  for (let at = 0; at < gone.length; at += BATCH) {
    const batch = gone.slice(at, at + BATCH)
    await makeGone(container, batch)
    await notePage(container, run, { archived: batch.length }, null)
  }
}

/** What Odoo does not have any more is sold no more. */
export async function makeGone(
  container: MedusaContainer,
  gone: readonly Binding[]
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await updateProductsWorkflow(container).run({
    input: {
      selector: { id: gone.map(({ entity_id }) => entity_id) },
      update: { status: "draft" },
    },
  })
  await upsertBindings(
    knex,
    gone.map((binding) => ({ ...binding, state: "gone" as const }))
  )
}
