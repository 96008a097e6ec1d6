import type { OdooProductRows } from "../../../modules/odoo/rules/product"
import { odooInstant, secondsBefore } from "../../../modules/odoo/rules/values"
import type { Domain } from "../../../modules/odoo/transport/client"
import { OdooError } from "../../../modules/odoo/transport/errors"
import { suiteOptions } from "../../../suite-options"
import { failedIds } from "../runs/records"
import type { RunContext } from "../runs/run-kind"
import { notePage, noteTotal, readCursor, writeCursor } from "../runs/run-log"
import { takeCensus } from "./census"
import { changedTemplates } from "./changed-templates"
import { importOne, importPage } from "./import-page"
import { TEMPLATE } from "./plan-products"
import { prepareProducts, type ProductContext } from "./prepare"
import { readProductPage, readProducts, readTemplates } from "./read-page"

/** Archived templates are read, too: they become drafts. */
const ALL = ["active", "in", [true, false]] as const

type Position = { after: number; since: string; began: string }

/**
 * Brings products over, page after page by id. `full` reads every one and
 * compares; `delta` only those that changed since the cursor and those that
 * failed; `census` looks which are gone.
 */
export async function syncProducts(context: RunContext): Promise<void> {
  const { container, client, run } = context
  const { odoo } = suiteOptions()
  const resumed = run.position as Position | null
  const began = resumed?.began ?? (await serverNow(context))
  const cursor = await readCursor(container, "products")
  // Nothing was read yet: everything is new.
  const mode = run.mode === "delta" && !cursor ? "full" : run.mode
  if (mode !== "census") {
    const products = await prepareProducts(container, client)
    const since =
      mode === "delta" && cursor
        ? secondsBefore(cursor, odoo.overlapSeconds)
        : null
    const ids = since
      ? await changedTemplates(client, since, await retried(context))
      : null
    await walk(context, products, ids, { began, after: resumed?.after ?? 0 })
    await writeCursor(container, "products", began)
  }
  if (mode !== "delta") {
    await takeCensus(context)
  }
}

/** One product again, whatever its date. */
export async function retryProduct(
  { container, client }: Omit<RunContext, "run">,
  recordId: string
): Promise<void> {
  const products = await prepareProducts(container, client)
  const page = await readProductPage(
    client,
    [ALL, ["id", "=", Number(recordId)]],
    1,
    products.languages
  )
  if (!page.length) {
    throw new OdooError("missing", `${TEMPLATE} ${recordId} is gone`)
  }
  await importOne({ container, client }, page[0], products)
}

async function retried({ container }: RunContext): Promise<number[]> {
  const ids = await failedIds(container, "products", TEMPLATE)
  return ids.map(Number).filter(Number.isInteger)
}

/** Odoo's clock: what is written there from now on is newer. */
async function serverNow({ client }: RunContext): Promise<string> {
  const { date } = await client.freshVersion()
  return odooInstant(date ?? new Date())
}

/** A page that is being read; where the next one begins, if any. */
type Reading = { last: number; full: boolean; page: Promise<OdooProductRows[]> }

/**
 * The next page is read while one is written: its list is asked for as soon
 * as this one's is there, so that Odoo works while we read.
 */
async function walk(
  context: RunContext,
  products: ProductContext,
  ids: number[] | null,
  { began, after }: { began: string; after: number }
): Promise<void> {
  const { container, client, run } = context
  const { batchSize } = suiteOptions().odoo
  const domain = (from: number): Domain => [
    ALL,
    ["id", ">", from],
    ...(ids ? [["id", "in", ids]] : []),
  ]
  const read = async (from: number): Promise<Reading | null> => {
    const { languages } = products
    const list = domain(from)
    const templates = await readTemplates(client, list, batchSize, languages)
    const last = templates.at(-1)?.id
    const page = readProducts(client, templates, languages)
    return last
      ? { last, full: templates.length === batchSize, page: unheard(page) }
      : null
  }
  const first = unheard(read(after))
  const total = ids?.length ?? (await client.searchCount(TEMPLATE, [ALL]))
  await noteTotal(container, run, total)
  let reading = await first
  while (reading) {
    const { last, full, page } = reading
    const next = full ? unheard(read(last)) : null
    const counts = await importPage(context, await page, products)
    await notePage(container, run, counts, { began, after: last })
    reading = await next
  }
}

/** Its failure is met when it is waited for; until then nobody listens. */
function unheard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
