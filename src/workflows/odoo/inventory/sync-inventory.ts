import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import { stockedOf } from "../../../modules/odoo/rules/equation"
import { watchShortages, watchThresholds } from "../../stock/watch-stock"
import { bindingsOf, type Binding } from "../bindings"
import type { RunContext } from "../runs/run-kind"
import { notePage, noteTotal } from "../runs/run-log"
import { keyOf, type Amounts } from "./amounts"
import { mappedLocations } from "./locations"
import { writeLots } from "./lots"
import {
  branchByLocation,
  readLots,
  readOwnMoves,
  readStock,
} from "./read-stock"
import { writeLevels, type WantedLevel } from "./write-levels"

/** Levels written under one set of locks. */
const BATCH = 100

/**
 * Brings the stock of the mapped locations over. Odoo keeps no date when
 * stock changes, so all of it is read each time; what is not there is zero.
 *
 * @throws SuiteError `odoo_location_unmapped`, `odoo_branch_unknown`
 */
export async function syncInventory(context: RunContext): Promise<void> {
  const { container, client, run } = context
  const { mapped, unknown } = await mappedLocations(container)
  if (unknown.length) {
    throw new SuiteError("invalid", "odoo_branch_unknown", {
      branch: unknown.join(", "),
    })
  }
  if (!mapped.length) {
    throw new SuiteError("invalid", "odoo_location_unmapped")
  }
  const branches = await branchByLocation(client, mapped)
  const missing = mapped.find(({ odoo }) => !branches.has(odoo))
  if (missing) {
    throw new SuiteError("invalid", "odoo_location_unknown", {
      id: missing.odoo,
    })
  }
  const products = await countedProducts(container)
  const locations = [...new Set(mapped.map(({ location_id }) => location_id))]
  await noteTotal(container, run, products.length * locations.length)
  const { levels, lots } = await consistentFigures(context, branches, {
    products,
    locations,
  })
  for (let at = 0; at < levels.length; at += BATCH) {
    const batch = levels.slice(at, at + BATCH)
    const changed = await writeLevels(container, batch)
    const items = [...new Set(changed)]
    if (items.length) {
      await watchThresholds(container, items)
      await watchShortages(container, items)
    }
    await notePage(
      container,
      run,
      {
        read: batch.length,
        updated: changed.length,
        unchanged: batch.length - changed.length,
      },
      null
    )
  }
  const dates = await readLots(
    client,
    lots.map(({ lot }) => lot)
  )
  await writeLots(container, products, lots, dates)
}

/** Bound variants of Odoo that are counted here. */
async function countedProducts(container: MedusaContainer): Promise<Binding[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const bindings = await bindingsOf(container, "product.product")
  // A variant that Odoo archived was taken off here, its item with it.
  const dropped = await knex("inventory_item")
    .whereNotNull("deleted_at")
    .select("id")
  const gone = new Set(dropped.map((row) => row.id as string))
  return [...bindings.values()].filter(
    ({ entity, entity_id }) =>
      entity === "inventory_item" && !gone.has(entity_id)
  )
}

/**
 * Odoo answers several calls, and a picking may be done between them: what
 * was taken is read before and after, and again while it differs.
 */
async function consistentFigures(
  { container, client }: RunContext,
  branches: ReadonlyMap<number, string>,
  { products, locations }: { products: Binding[]; locations: string[] }
) {
  const orders = await openOrders(container)
  for (let tries = 0; ; tries++) {
    const before = await readOwnMoves(client, orders, branches)
    const stock = await readStock(client, branches)
    const moves = await readOwnMoves(client, orders, branches)
    if (tries < 3 && !sameAmounts(before.delivered, moves.delivered)) {
      continue
    }
    const levels = products.flatMap((binding) =>
      locations.map((location_id): WantedLevel => {
        const key = keyOf(binding.external_id, location_id)
        const of = (amounts: Amounts) => amounts.get(key) ?? "0"
        const factor = String(binding.data?.factor ?? "1")
        return {
          inventory_item_id: binding.entity_id,
          location_id,
          stocked: (fulfilled) =>
            stockedOf({
              onHand: of(stock.onHand),
              reserved: of(stock.reserved),
              ownReserved: of(moves.reserved),
              ownDelivered: of(moves.delivered),
              factor,
              fulfilled,
            }),
        }
      })
    )
    return { levels, lots: stock.lots }
  }
}

async function openOrders(container: MedusaContainer): Promise<number[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("odoo_binding")
    .where({ model: "sale.order", deleted_at: null })
    .whereRaw("coalesce(data->>'settled', 'false') <> 'true'")
    .select("external_id")
  return rows.map((row) => row.external_id as number)
}

function sameAmounts(a: Amounts, b: Amounts): boolean {
  const keys = new Set([...a.keys(), ...b.keys()])
  return [...keys].every((key) => MathBN.eq(a.get(key) ?? 0, b.get(key) ?? 0))
}

/** Stock has no records of its own: the next run looks at all of it. */
export async function retryInventory(): Promise<void> {
  throw new SuiteError("not_allowed", "odoo_no_retry")
}
