import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import type { ExecArgs, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { mapProduct } from "../../src/modules/odoo/rules/product"
import { connected } from "../../src/queries/odoo/test-connection"
import {
  prepareProducts,
  writeContext,
} from "../../src/workflows/odoo/products/prepare"
import { readProductPage } from "../../src/workflows/odoo/products/read-page"
import { toCreate } from "../../src/workflows/odoo/products/to-store"
import { startRun } from "../../src/workflows/odoo/runs/run-kind"

const PRODUCTS = Number(process.env.BENCH_PRODUCTS ?? 10_000)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const SHARE = Math.floor(PRODUCTS / ROUNDS)
const PAGE = Number(process.env.ODOO_BATCH_SIZE ?? 200)
const SIZES = [20, 50, 100, 200]

type Product = ReturnType<typeof toCreate>

/**
 * Imports a share of the products and creates the same ones by the core's
 * workflow, in turn; then compares an unchanged run with raw reading. What
 * was measured goes to `args[0]`, `args[1]` is the address of the control.
 */
export default async function measure({
  container,
  args,
}: ExecArgs): Promise<void> {
  const [facts, control] = args
  const ask = async (path: string) => {
    await fetch(`${control}${path}`, { method: "POST" })
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const client = await connected(container)

  // The first ones warm up, and tell the core's best batch.
  await ask(`/grow?to=${SIZES.length * 200}`)
  await run(container, "full")
  const sizes: Record<string, number> = {}
  for (const [at, size] of SIZES.entries()) {
    const twins = await twinsOf(container, at * 200, at * 200 + 200, "w")
    const seconds = await timed(() => createAll(container, twins, size))
    sizes[size] = twins.length / seconds
  }
  const [best] = Object.entries(sizes).sort(([, a], [, b]) => b - a)
  const size = Number(best[0])

  const rounds: object[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const from = SIZES.length * 200 + round * SHARE
    await ask(`/grow?to=${from + SHARE}`)
    const twins = await twinsOf(container, from, from + SHARE, "t")
    const times = { import: 0, core: 0 }
    const contestants: [keyof typeof times, () => Promise<unknown>][] = [
      ["import", () => run(container, "delta")],
      ["core", () => createAll(container, twins, size)],
    ]
    for (const [name, job] of round % 2 ? contestants.reverse() : contestants) {
      times[name] = SHARE / (await timed(job))
    }
    global.gc?.()
    const { rss, heapUsed } = process.memoryUsage()
    rounds.push({ ...times, rss, heapUsed })
  }

  const total = SIZES.length * 200 + ROUNDS * SHARE
  await knex.raw("vacuum analyze")
  const again: object[] = []
  const context = await prepareProducts(container, client)
  for (let round = 0; round < ROUNDS; round++) {
    const raw = await timed(async () => {
      for (let after = 0; ;) {
        const page = await readProductPage(
          client,
          [
            ["active", "in", [true, false]],
            ["id", ">", after],
          ],
          PAGE,
          context.languages
        )
        if (page.length < PAGE) {
          return
        }
        after = page[page.length - 1].template.id
      }
    })
    const before = await writes(container)
    const unchanged = await timed(async () => {
      const row = await run(container, "full")
      assert.equal(Number(row.unchanged), total)
    })
    again.push({
      raw: total / raw,
      unchanged: total / unchanged,
      written: (await writes(container)) - before,
    })
  }

  const deltas: number[] = []
  const changed = Math.max(10, Math.round(total / 100))
  for (let round = 0; round < ROUNDS; round++) {
    // Beyond the overlap only what has changed is read.
    await knex("odoo_cursor").update({
      value: new Date(Date.now() + 120_000)
        .toISOString()
        .slice(0, 19)
        .replace("T", " "),
    })
    await ask(`/touch?n=${changed}`)
    deltas.push(changed / (await timed(() => run(container, "delta"))))
  }
  writeFileSync(
    facts,
    JSON.stringify({ total, size, sizes, rounds, again, deltas, changed })
  )
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await job()
  return (performance.now() - start) / 1000
}

type RunRow = { status: string; failed: number; unchanged: number }

async function run(
  container: MedusaContainer,
  mode: "full" | "delta"
): Promise<RunRow> {
  const { id, ended } = await startRun(container, {
    kind: "products",
    mode,
    started_by: "event",
  })
  await ended
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const row: RunRow = await knex("odoo_run").where({ id }).first()
  assert.equal(row.status, "succeeded")
  return row
}

/** The same products as the core creates them, under names of their own. */
async function twinsOf(
  container: MedusaContainer,
  from: number,
  to: number,
  prefix: string
): Promise<Product[]> {
  const client = await connected(container)
  const context = await prepareProducts(container, client)
  const twins: Product[] = []
  for (let after = 10_000 + from - 1; twins.length < to - from;) {
    const page = await readProductPage(
      client,
      [
        ["id", ">", after],
        ["id", "<", 10_000 + to],
      ],
      200,
      context.languages
    )
    for (const rows of page) {
      const mapped = mapProduct(rows, context)
      const write = {
        mapped: {
          ...mapped,
          variants: mapped.variants.map((variant) => ({
            ...variant,
            sku: `${prefix}${variant.sku}`,
            barcode: `${prefix}${variant.barcode}`,
          })),
        },
        handle: `${prefix}-${mapped.id}`,
      } as Parameters<typeof toCreate>[0]
      const twin = toCreate(write, writeContext(context))
      twins.push({ ...twin, external_id: undefined })
    }
    after = page[page.length - 1].template.id
  }
  return twins
}

async function createAll(
  container: MedusaContainer,
  products: Product[],
  size: number
): Promise<void> {
  for (let at = 0; at < products.length; at += size) {
    await createProductsWorkflow(container).run({
      input: { products: products.slice(at, at + size) },
    })
  }
}

/** Rows written so far, the log of the runs apart. */
async function writes(container: MedusaContainer): Promise<number> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // A connection at rest tells its counters after ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 11_000))
  const { rows } = await knex.raw<{ rows: { written: string }[] }>(
    `select pg_stat_clear_snapshot(), sum(n_tup_ins + n_tup_upd + n_tup_del)
       as written
     from pg_stat_user_tables
     where relname not in ('odoo_run', 'odoo_cursor', 'workflow_execution',
       'realtime_event')`
  )
  return Number(rows[0].written)
}
