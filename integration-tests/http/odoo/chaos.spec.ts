import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import { suiteTest, type SeedContext } from "../../support/app"
import { odooBesideApplication } from "../../support/odoo"
import { differences } from "../../support/odoo/agree"
import { BusyMerchant } from "../../support/odoo/chaos-shop"
import { validatePicking } from "../../support/odoo/double/sales"
import { fulfil, linesOf } from "../../support/orders"
import { pseudoRandom } from "../../support/random"
import { complete, createDelivery, readyCart } from "../../support/selling"
import { createBranch, type Branch } from "../../support/shop"
import {
  startStoreProcess,
  type StoreProcess,
} from "../../support/store-process"

/** `npm run prove:odoo` plays it whole, `npm test` a tenth of it. */
const PRODUCTS = Number(process.env.PROVE_PRODUCTS ?? 50)
const ORDERS = Number(process.env.PROVE_ORDERS ?? 6)
const SEED = Number(process.env.PROVE_SEED ?? 1)

const LOCATIONS = [8, 20]
const beside = odooBesideApplication({
  BRANCH_LOCATION_IDS: "8:riyadh,20:jeddah",
  ODOO_MAX_RETRIES: "6",
  ODOO_BATCH_SIZE: String(Math.max(10, Math.round(PRODUCTS / 10))),
})

async function seed({ container, shop }: SeedContext) {
  const jeddah = await createBranch(container, "Jeddah")
  const branches: Branch[] = [shop, jeddah]
  const options: string[] = []
  for (const branch of branches) {
    options.push(await createDelivery(container, shop, branch))
  }
  return { branches, options }
}

suiteTest({ seed, env: { SUITE_FEATURES_OFF: "search" } }, (app) => {
  const random = pseudoRandom(SEED)
  let store: StoreProcess | undefined
  let kills = 0
  let resumed = 0

  const knex = () =>
    app.container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const start = async () => {
    store = await startStoreProcess(app.container, {})
    return store
  }
  afterAll(() => store?.stop())

  it(`should agree record by record after ${PRODUCTS} products and ${ORDERS} orders in a storm`, async () => {
    const { odoo } = beside
    const merchant = prepareOdoo()
    odoo.chaos = { cut: 0.1, serialization: 0.1 }
    const draw = pseudoRandom(SEED + 1)
    odoo.random = () => draw.below(1_000_000) / 1_000_000

    await start()
    await killDuring("products", PRODUCTS * (0.2 + random.below(5) / 10))
    busy(merchant)
    await start()
    await run("products", "full")
    await run("inventory")
    await run("pricing")

    const placed = await placeOrders()
    busy(merchant)
    await killDuring("orders", ORDERS * (0.2 + random.below(5) / 10))
    await start()
    await run("orders")
    await live(placed)
    busy(merchant)
    merchant.deleteOne()
    for (const kind of ["orders", "order_state", "products"]) {
      await run(kind)
    }
    await run("products", "census")
    await run("pricing")
    await run("inventory")

    // The first warehouse has a shelf and a cold room inside its stock.
    const branches = new Map(
      [8, 17, 18, 20].map((location) => [
        location,
        app.seeded.branches[location === 20 ? 1 : 0].locationId,
      ])
    )
    const sides = { world: odoo.world, branches, currency: "sar" }
    expect(await differences({ ...sides, container: app.container })).toEqual(
      []
    )
    const open = await knex()("odoo_record")
      .whereIn("state", ["failed", "dead"])
      .select("model", "record_id", "reason")
    expect(open).toEqual([])
    expect(kills).toBe(2)
    expect(resumed).toBeGreaterThan(0)
    report()
  }, 3_000_000)

  function prepareOdoo(): BusyMerchant {
    const { odoo } = beside
    const { world } = odoo
    odoo.sellIn("SAR")
    world.change("account.tax", 1, { price_include: true })
    // Fresh goods, what is sold by weight and carton, and the T-shirts stay.
    const kept = world
      .rows("product.template")
      .map(({ id }) => id)
      .filter((id) => id <= PRODUCTS - 2 || id >= 491)
    odoo.keepTemplates(kept)
    world.add("product.pricelist.item", {
      pricelist_id: 1,
      applied_on: "3_global",
      compute_price: "percentage",
      percent_price: 5,
      min_quantity: 10,
      base: "list_price",
      categ_id: false,
      product_tmpl_id: false,
      product_id: false,
    })
    const merchant = new BusyMerchant(odoo, random)
    while (world.rows("product.template").length < PRODUCTS) {
      merchant.addProduct()
    }
    for (const product of world.rows("product.product")) {
      for (const location of LOCATIONS) {
        merchant.fill(product.id, location, 200)
      }
    }
    return merchant
  }

  function busy(merchant: BusyMerchant): void {
    for (let at = 0; at < PRODUCTS / 10; at++) {
      merchant.changeProduct()
      merchant.moveStock(LOCATIONS)
    }
    merchant.addProduct()
  }

  /**
   * Begins a run there; the store's own sweep may have been faster to take
   * one over that died: then that one ends first.
   */
  async function begin(kind: string, mode: string): Promise<string> {
    const answer = await fetch(`${store?.url}/admin/odoo/sync/${kind}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(app.people.admin.headers as Record<string, string>),
      },
      body: JSON.stringify({ mode }),
    })
    const data = (await answer.json()) as { run: { id: string } }
    if (answer.status === 409) {
      const { id } = await knex()("odoo_run")
        .where({ kind })
        .orderBy("started_at", "desc")
        .first("id")
      await until(id, (row) => row.status !== "running")
      return begin(kind, mode)
    }
    expect({ status: answer.status, data }).toMatchObject({ status: 202 })
    return data.run.id
  }

  async function run(kind: string, mode = "delta"): Promise<void> {
    const id = await begin(kind, mode)
    const ended = await until(id, (row) => row.status !== "running")
    expect(ended).toMatchObject({ kind, status: "succeeded", failed: 0 })
  }

  type RunRow = { kind: string; status: string; read: number; failed: number }

  async function until(
    id: string,
    holds: (row: RunRow) => boolean
  ): Promise<RunRow> {
    for (const deadline = Date.now() + 1_200_000; Date.now() < deadline;) {
      const row: RunRow = await knex()("odoo_run").where({ id }).first()
      if (holds(row)) {
        return row
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`The run ${id} does not get there`)
  }

  /** Kills the store in the middle of a run, wherever it stands. */
  async function killDuring(kind: string, reads: number): Promise<void> {
    const id = await begin(kind, "full")
    await until(id, (row) => row.read >= reads || row.status !== "running")
    await new Promise((resolve) => setTimeout(resolve, random.below(400)))
    const { child, ended } = store as StoreProcess
    child.kill("SIGKILL")
    await ended
    store = undefined
    kills++
    // As if two minutes had passed: whoever comes next takes the run over.
    resumed += await knex()("odoo_run")
      .where({ status: "running" })
      .update({ alive_at: new Date(Date.now() - 3_600_000) })
  }

  /** Orders of both branches, of whatever has a price and stock. */
  async function placeOrders(): Promise<string[]> {
    const { rows } = await knex().raw<{ rows: { id: string }[] }>(
      `select distinct v.id from product_variant v
       join product p on p.id = v.product_id and p.status = 'published'
       join product_variant_inventory_item l on l.variant_id = v.id
         and l.deleted_at is null
       join odoo_binding b on b.model = 'product.product'
         and b.entity_id = l.inventory_item_id
       left join product_unit u on u.variant_id = v.id
       where v.deleted_at is null and u.retired_at is null
         and coalesce(v.sku, '') not like 'LATE-%'
       order by v.id`
    )
    const placed: string[] = []
    for (let at = 0; at < ORDERS; at++) {
      const which = random.below(LOCATIONS.length)
      const headers = {
        "x-publishable-api-key": app.seeded.branches[which].publishableKey,
      }
      const chosen = new Set(
        Array.from({ length: 1 + random.below(3) }, () => random.pick(rows).id)
      )
      const items = [...chosen].map((variant_id) => ({
        variant_id,
        quantity: 1 + random.below(3),
      }))
      const option = app.seeded.options[which]
      const cart = await readyCart(app.call, app.shop, option, items, headers)
      const { data } = await complete(app.call, cart, headers)
      expect(data).toMatchObject({ type: "order" })
      placed.push(String(data.order.id))
    }
    return placed
  }

  /** Some are cancelled, some picked there, some fulfilled here, or both. */
  async function live(placed: readonly string[]): Promise<void> {
    const { world } = beside.odoo
    for (const [at, id] of placed.entries()) {
      const fate = at % 6
      if (fate === 0) {
        await cancelOrderWorkflow(app.container).run({
          input: { order_id: id },
        })
      }
      if (fate === 1 || fate === 3) {
        const sale = world
          .rows("sale.order")
          .find((row) => row.client_order_ref === id)
        for (const picking of world.rows("stock.picking")) {
          if (picking.sale_id === sale?.id) {
            validatePicking(world, picking.id)
          }
        }
      }
      if (fate === 2 || fate === 3) {
        const branch = await branchOf(id)
        const lines = await linesOf(app.container, id)
        await fulfil(app.container, id, branch, lines)
      }
    }
  }

  async function branchOf(orderId: string): Promise<Branch> {
    const order = await knex()("order").where({ id: orderId }).first()
    return (
      app.seeded.branches.find(
        ({ salesChannelId }) => salesChannelId === order.sales_channel_id
      ) ?? app.seeded.branches[0]
    )
  }

  function report(): void {
    const { odoo } = beside
    const calls = [...odoo.calls.values()].reduce((sum, n) => sum + n, 0)
    const cut = (name: string) => odoo.mishaps.get(name) ?? 0
    process.stdout.write(
      [
        `products: ${odoo.world.rows("product.template").length} in Odoo, each once in the store`,
        `orders: ${ORDERS} placed, ${odoo.world.rows("sale.order").length} in Odoo, none twice`,
        `calls answered: ${calls}; connections cut before the work: ${cut("cut_before")}, after it: ${cut("cut_after")}`,
        `the store was killed ${kills} times, ${resumed} runs went on where they stood`,
        "differences between both sides: 0",
        "",
      ].join("\n")
    )
  }
})
