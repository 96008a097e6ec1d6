import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type {
  Domain,
  OdooClient,
  OdooRow,
} from "../../../modules/odoo/transport/client"
import { suiteOptions } from "../../../suite-options"
import type { MappedLocation } from "./locations"
import { addTo, type Amounts } from "./amounts"

/** What Odoo says of its stock, by Odoo's product and the store's branch. */
export type OdooStock = {
  /** On hand. */
  onHand: Amounts
  /** Reserved for any document. */
  reserved: Amounts
  lots: {
    product: number
    location_id: string
    lot: number
    quantity: number
  }[]
}

/** Moves of the store's own orders. */
export type OwnMoves = {
  /** Reserved there for our orders. */
  reserved: Amounts
  /** Taken there for our orders, what came back taken off. */
  delivered: Amounts
}

/** Branch by location of Odoo, those inside a mapped one included. */
export async function branchByLocation(
  client: OdooClient,
  mapped: readonly MappedLocation[]
): Promise<Map<number, string>> {
  const roots = new Map(mapped.map((row) => [row.odoo, row.location_id]))
  const rows = await client.searchRead(
    "stock.location",
    [
      ["id", "child_of", [...roots.keys()]],
      ["usage", "=", "internal"],
    ],
    ["location_id"],
    { order: "id", context: { active_test: false } }
  )
  const parents = new Map(rows.map((row) => [row.id, idOf(row.location_id)]))
  const branches = new Map<number, string>()
  for (const { id } of rows) {
    // The nearest mapped one: a shelf may be a branch's own.
    let at: number | null | undefined = id
    while (at && !roots.has(at)) {
      at = parents.get(at)
    }
    const branch = at ? roots.get(at) : undefined
    if (branch) {
      branches.set(id, branch)
    }
  }
  return branches
}

/** All quants of the locations, in pages by id. */
export async function readStock(
  client: OdooClient,
  branches: ReadonlyMap<number, string>
): Promise<OdooStock> {
  const stock: OdooStock = {
    onHand: new Map(),
    reserved: new Map(),
    lots: [],
  }
  const fields = [
    "product_id",
    "location_id",
    "quantity",
    "reserved_quantity",
    "lot_id",
  ]
  for await (const row of pages(
    client,
    "stock.quant",
    [["location_id", "in", [...branches.keys()]]],
    fields
  )) {
    const product = idOf(row.product_id)
    const branch = branches.get(idOf(row.location_id) ?? 0)
    if (product && branch) {
      addTo(stock.onHand, product, branch, Number(row.quantity))
      addTo(stock.reserved, product, branch, Number(row.reserved_quantity))
      const lot = idOf(row.lot_id)
      if (lot) {
        const quantity = Number(row.quantity)
        stock.lots.push({ product, location_id: branch, lot, quantity })
      }
    }
  }
  return stock
}

/** What Odoo reserved and took for the store's orders that are not settled. */
export async function readOwnMoves(
  client: OdooClient,
  orders: readonly number[],
  branches: ReadonlyMap<number, string>
): Promise<OwnMoves> {
  const moves: OwnMoves = { reserved: new Map(), delivered: new Map() }
  const ours = await ownMoves(client, orders)
  if (!ours) {
    return moves
  }
  // 17 has quantity_product_uom, 16 reserved_qty and qty_done.
  const amounts = await client.having("stock.move.line", [
    "quantity_product_uom",
    "reserved_qty",
    "qty_done",
  ])
  for await (const row of pages(
    client,
    "stock.move.line",
    [...ours, ["state", "not in", ["cancel", "draft"]]],
    ["product_id", "location_id", "location_dest_id", "state", ...amounts]
  )) {
    const product = idOf(row.product_id)
    const from = branches.get(idOf(row.location_id) ?? 0)
    const to = branches.get(idOf(row.location_dest_id) ?? 0)
    const done = row.state === "done"
    const quantity = Number(
      row.quantity_product_uom ?? (done ? row.qty_done : row.reserved_qty) ?? 0
    )
    if (product && done) {
      if (from) addTo(moves.delivered, product, from, quantity)
      if (to) addTo(moves.delivered, product, to, -quantity)
    } else if (product && from) {
      addTo(moves.reserved, product, from, quantity)
    }
  }
  return moves
}

/**
 * Which lines of moves are the orders'. Where goods leave in several steps
 * only the last is tied to the order's line; the others share its group.
 * Nothing is where Odoo sells without stock.
 */
async function ownMoves(
  client: OdooClient,
  orders: readonly number[]
): Promise<Domain | null> {
  const fields = await client.having("stock.move", ["sale_line_id", "group_id"])
  const groups = fields.includes("group_id")
    ? await client.having("procurement.group", ["sale_id"])
    : []
  const ways = [
    ...(fields.includes("sale_line_id") ? ["sale_line_id.order_id"] : []),
    ...(groups.length ? ["group_id.sale_id"] : []),
  ].map((path) => [`move_id.${path}`, "in", orders])
  return orders.length && ways.length
    ? [...ways.slice(1).map(() => "|"), ...ways]
    : null
}

/** When lots expire, by lot; empty where Odoo keeps no dates. */
export async function readLots(
  client: OdooClient,
  ids: readonly number[]
): Promise<Map<number, { name: string; expires_at: string | null }>> {
  const fields = await client.having("stock.lot", ["name", "expiration_date"])
  if (!ids.length || !fields.includes("expiration_date")) {
    return new Map()
  }
  const rows = await client.read("stock.lot", [...new Set(ids)], fields)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        name: textOf(row.name) ?? String(row.id),
        expires_at: textOf(row.expiration_date),
      },
    ])
  )
}

async function* pages(
  client: OdooClient,
  model: string,
  domain: Domain,
  fields: string[]
): AsyncGenerator<OdooRow> {
  const limit = suiteOptions().odoo.batchSize * 5
  for (let after = 0; ;) {
    const rows = await client.searchRead(
      model,
      [...domain, ["id", ">", after]],
      fields,
      { order: "id", limit }
    )
    yield* rows
    if (rows.length < limit) {
      return
    }
    after = rows[rows.length - 1].id
  }
}
