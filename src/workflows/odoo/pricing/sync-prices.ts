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
  const expanded = await expandLists(container, client, lists)
  const total = expanded.reduce((sum, { prices }) => sum + prices.length, 0)
  await noteTotal(container, run, total)
  for (const list of expanded) {
    await writePriceList(context, list)
  }
  const archived = await dropOtherLists(container, expanded)
  await notePage(container, run, { archived }, null)
}

/** A price has no record of its own: the next run looks at all of them. */
export async function retryPrices(): Promise<void> {
  throw new SuiteError("not_allowed", "odoo_no_retry")
}
