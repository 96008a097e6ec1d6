import type {
  CreatePriceListDTO,
  CreatePriceListWorkflowInputDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createPriceListsWorkflow,
  deletePriceListsWorkflow,
} from "@medusajs/medusa/core-flows"
import { hashOf } from "../../../modules/odoo/rules/hash"
import { bindingsOf, upsertBindings, type Binding } from "../bindings"
import type { RunContext } from "../runs/run-kind"
import { notePage } from "../runs/run-log"
import { PARTS, type ExpandedList } from "./expand-lists"
import { customerGroup } from "./customer-group"

export const MODEL = "product.pricelist"

/** Each period of a list has a binding of its own. */
const keyOf = ({ list, part }: ExpandedList) => list.id * PARTS + part

/**
 * Writes one list: the same as before changes nothing, another replaces it.
 * The new one is there before the old one goes, so nobody pays more between.
 */
export async function writePriceList(
  { container, run }: RunContext,
  expanded: ExpandedList
): Promise<void> {
  const key = keyOf(expanded)
  const known = (await bindingsOf(container, MODEL, [key])).get(key)
  const group = await customerGroup(container, expanded.list)
  const { list, starts_at, ends_at, prices } = expanded
  const hash = hashOf({
    name: list.name,
    starts_at: starts_at?.toISOString(),
    ends_at: ends_at?.toISOString(),
    prices,
    group,
  })
  const count = prices.length
  if (known?.hash === hash) {
    await notePage(container, run, { read: count, unchanged: count }, null)
    return
  }
  // The step hands `type` on to the module; the workflow's own type omits it.
  const written: CreatePriceListWorkflowInputDTO &
    Pick<CreatePriceListDTO, "type"> = {
    title: list.name,
    description: `Odoo ${MODEL} ${list.id}`,
    status: "active",
    type: "override",
    starts_at: starts_at?.toISOString() ?? null,
    ends_at: ends_at?.toISOString() ?? null,
    rules: group ? { "customer.groups.id": [group] } : {},
    prices,
  }
  const { result } = await createPriceListsWorkflow(container).run({
    input: { price_lists_data: [written] },
  })
  await bind(container, key, result[0].id, hash)
  if (known) {
    await deletePriceListsWorkflow(container).run({
      input: { ids: [known.entity_id] },
    })
  }
  const counted = known ? { updated: count } : { created: count }
  await notePage(container, run, { read: count, ...counted }, null)
}

/** Takes off lists and periods that Odoo has no more. */
export async function dropOtherLists(
  container: MedusaContainer,
  expanded: readonly ExpandedList[]
): Promise<number> {
  const kept = new Set(expanded.map(keyOf))
  const bindings = await bindingsOf(container, MODEL)
  const gone = [...bindings.values()].filter(
    ({ external_id }) => !kept.has(external_id)
  )
  if (gone.length) {
    await deletePriceListsWorkflow(container).run({
      input: { ids: gone.map(({ entity_id }) => entity_id) },
    })
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex("odoo_binding")
      .where({ model: MODEL })
      .whereIn(
        "external_id",
        gone.map(({ external_id }) => external_id)
      )
      .delete()
  }
  return gone.length
}

async function bind(
  container: MedusaContainer,
  external_id: number,
  entity_id: string,
  hash: string
): Promise<void> {
  const binding: Binding = {
    model: MODEL,
    external_id,
    entity: "price_list",
    entity_id,
    state: "active",
    hash,
    write_date: null,
    data: null,
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await upsertBindings(knex, [binding])
}
