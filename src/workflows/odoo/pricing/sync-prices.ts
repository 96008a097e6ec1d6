import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { RunContext } from "../runs/run-kind"
import { notePage, noteTotal } from "../runs/run-log"
import { expandLists } from "./expand-lists"
import { readPriceLists } from "./read-lists"
import { dropOtherLists, writePriceList } from "./write-list"

/**
 * Brings price lists over. Medusa holds no formulas, percentages or rules for
 * categories: each list is computed and becomes a price list with one amount
 * for each variant, quantity and period. List prices come with the products.
 */
export async function syncPrices(context: RunContext): Promise<void> {
  const { container, client, run } = context
  const lists = await readPriceLists(client)
  const leftOut = await listsLeftOut(container)
  const expanded = (await expandLists(container, client, lists)).filter(
    ({ list }) => !leftOut.has(list.id)
  )
  const total = expanded.reduce((sum, { prices }) => sum + prices.length, 0)
  await noteTotal(container, run, total)
  for (const list of expanded) {
    await writePriceList(context, list)
  }
  const archived = await dropOtherLists(container, expanded)
  await notePage(container, run, { archived }, null)
}

/** A merchant does not want them here; others may build on them still. */
async function listsLeftOut(container: MedusaContainer): Promise<Set<number>> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("odoo_mapping")
    .where({ type: "price_list", active: false, deleted_at: null })
    .select("external_id")
  return new Set(rows.map((row) => row.external_id as number))
}

/** A price has no record of its own: the next run looks at all of them. */
export async function retryPrices(): Promise<void> {
  throw new SuiteError("not_allowed", "odoo_no_retry")
}
