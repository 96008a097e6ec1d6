import { promiseAll } from "@medusajs/framework/utils"
import type { OdooProductRows } from "../../../modules/odoo/rules/product"
import { LEFT_OUT } from "../../../modules/odoo/rules/product-units"
import { OdooError } from "../../../modules/odoo/transport/errors"
import {
  noteConflicts,
  noteFailures,
  reasonOf,
  settleConflicts,
  settleRecords,
} from "../runs/records"
import type { RunContext } from "../runs/run-kind"
import type { Counts } from "../runs/run-log"
import { importOdooProductsWorkflow } from "../workflows/import-products"
import { toText } from "./batch"
import { changesOf } from "./changes"
import { dropHalfMade } from "./half-made"
import { dropMadeAnew } from "./made-anew"
import { importPictures } from "./pictures"
import { planProducts, TEMPLATE } from "./plan-products"
import type { ProductWrite } from "./plan-types"
import { writeContext, type ProductContext } from "./prepare"

/** Conflicts about codes that another product has. */
const TAKEN = ["odoo_sku_taken", "odoo_barcode_taken"]

/** Products written by one workflow: the core is fastest so. */
const BATCH = 100

/** While one batch waits for the database, the other one goes on. */
const AT_ONCE = 2

/**
 * Plans and writes a page. A batch that fails is written in halves, down to
 * the bad record, which stops none of the others.
 */
export async function importPage(
  context: RunContext,
  page: readonly OdooProductRows[],
  products: ProductContext
): Promise<Counts> {
  const { container, run } = context
  let plan = await planProducts(container, page, products)
  if (
    (await dropHalfMade(container, plan.writes)) ||
    (await dropMadeAnew(context, plan))
  ) {
    plan = await planProducts(container, page, products)
  }
  const counts: Counts = {
    read: page.length,
    created: 0,
    updated: 0,
    unchanged: plan.unchanged,
    archived: plan.archived,
    failed: 0,
    conflicts: 0,
  }
  const written = await writeAll(context, plan.writes, products)
  counts.failed = plan.writes.length - written.length
  for (const { store } of written) {
    counts[store ? "updated" : "created"]++
  }
  const conflicts = [
    ...plan.conflicts,
    ...changesOf(plan.writes, writeContext(products)).conflicts,
  ]
  counts.conflicts = conflicts.length
  await noteConflicts(container, run.id, conflicts)
  await settleConflicts(
    container,
    { kind: "products", model: TEMPLATE, codes: [...LEFT_OUT, ...TAKEN] },
    conflicts,
    plan.writes.map(({ mapped }) => String(mapped.id))
  )
  await importPictures(context, page)
  return counts
}

/** Writes one product and lets its failure out. */
export async function importOne(
  { container }: Omit<RunContext, "run">,
  rows: OdooProductRows,
  products: ProductContext
): Promise<void> {
  const { writes, conflicts } = await planProducts(container, [rows], products)
  await noteConflicts(container, null, conflicts)
  if (writes.length) {
    await importOdooProductsWorkflow(container).run({
      input: toText({ writes, context: writeContext(products) }),
    })
  }
}

/**
 * The products of a page differ in codes and handles, and what they share
 * (the unit option, its translations) has locks: batches may overlap.
 *
 * @returns those that were written
 */
async function writeAll(
  context: RunContext,
  writes: readonly ProductWrite[],
  products: ProductContext
): Promise<ProductWrite[]> {
  const written: ProductWrite[] = []
  for (let at = 0; at < writes.length; at += BATCH * AT_ONCE) {
    const batches = Array.from({ length: AT_ONCE }, (_, nth) =>
      writes.slice(at + nth * BATCH, at + (nth + 1) * BATCH)
    ).filter((batch) => batch.length > 0)
    const done = await promiseAll(
      batches.map((batch) => writeBatch(context, batch, products))
    )
    written.push(...done.flat())
  }
  return written
}

/** @returns those that were written */
async function writeBatch(
  context: RunContext,
  batch: readonly ProductWrite[],
  products: ProductContext
): Promise<ProductWrite[]> {
  const { container } = context
  try {
    await importOdooProductsWorkflow(container).run({
      input: toText({ writes: [...batch], context: writeContext(products) }),
    })
    await settleRecords(
      container,
      "products",
      TEMPLATE,
      batch.map(({ mapped }) => mapped.id)
    )
    return [...batch]
  } catch (error) {
    if (batch.length === 1) {
      await noteFailure(context, batch[0], error)
      return []
    }
  }
  const half = Math.ceil(batch.length / 2)
  return [
    ...(await writeBatch(context, batch.slice(0, half), products)),
    ...(await writeBatch(context, batch.slice(half), products)),
  ]
}

async function noteFailure(
  { container, run }: RunContext,
  { mapped }: ProductWrite,
  error: unknown
): Promise<void> {
  if (error instanceof OdooError && error.kind === "transient") {
    throw error
  }
  await noteFailures(container, run.id, [
    {
      kind: "products",
      model: TEMPLATE,
      record_id: String(mapped.id),
      label: mapped.title,
      ...reasonOf(error),
    },
  ])
}
