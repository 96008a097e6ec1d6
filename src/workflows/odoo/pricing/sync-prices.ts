import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import type { RunContext } from "../runs/run-kind"
import { noteConflicts, settleConflicts } from "../runs/records"
import { notePage, noteTotal } from "../runs/run-log"
import { expandLists } from "./expand-lists"
import { readPriceLists, type OdooPriceList } from "./read-lists"
import { dropOtherLists, MODEL, writePriceList } from "./write-list"

/**
 * Brings price lists over. Medusa holds no formulas, percentages or rules for
 * categories: each list is computed and becomes a price list with one amount
 * for each variant, quantity and period. List prices come with the products.
 */
export async function syncPrices(context: RunContext): Promise<void> {
  const { container, client, run } = context
  const lists = await readPriceLists(client)
  const leftOut = await listsLeftOut(container)
  const all = await expandLists(container, client, lists)
  const expanded = all.expanded.filter(({ list }) => !leftOut.has(list.id))
  const skipped = all.skipped.filter(({ id }) => !leftOut.has(id))
  const total = expanded.reduce((sum, { prices }) => sum + prices.length, 0)
  await noteTotal(container, run, total)
  for (const list of expanded) {
    await writePriceList(context, list)
  }
  const archived = await dropOtherLists(container, expanded)
  await noteSkipped(context, skipped)
  const conflicts = skipped.length
  await notePage(container, run, { archived, conflicts }, null)
}

/** Lists in a currency that the store does not sell in are for people to see. */
async function noteSkipped(
  { container, run }: RunContext,
  skipped: readonly OdooPriceList[]
): Promise<void> {
  const [kind, code] = [run.kind, "odoo_list_currency"]
  const notes = skipped.map(({ id, name, currency }) => ({
    kind,
    model: MODEL,
    code,
    record_id: String(id),
    label: name,
    reason: `The store does not sell in ${currency.toUpperCase()}: the list is left out`,
    details: { currency },
  }))
  await noteConflicts(container, run.id, notes)
  await settleConflicts(container, { kind, model: MODEL, codes: [code] }, notes)
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
