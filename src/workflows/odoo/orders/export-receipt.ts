import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type {
  OdooClient,
  OdooRow,
} from "../../../modules/odoo/transport/client"
import { OdooError } from "../../../modules/odoo/transport/errors"
import { suiteOptions } from "../../../suite-options"
import { bindingsTo, upsertBindings } from "../bindings"
import { SALE_ORDER } from "./export-order"
import { lineProducts } from "./line-products"
import type { Receipt } from "./receipts"

const PICKING = "stock.picking"
const MOVE = "stock.move"

type Context = { container: MedusaContainer; client: OdooClient }

/** A move back: so many of Odoo's unit of a product, for an order's line. */
type Back = { product: number; uom: number; saleLine: number; quantity: string }

/**
 * Brings goods that came back to Odoo as a done receipt that belongs to the
 * order's lines. Picking and moves carry external ids, and each step looks
 * first whether it was done: it can run as often as one likes.
 *
 * @returns `unchanged` while Odoo has not handed the goods out yet: until
 * then there is nothing to take back
 */
export function exportReceipt(
  context: Context,
  receipt: Receipt
): Promise<"created" | "unchanged"> {
  const locking = context.container.resolve(Modules.LOCKING)
  return locking.execute(
    `saptmarkets:odoo:order:${receipt.order_id}`,
    () => exportLocked(context, receipt),
    { timeout: 60 }
  )
}

async function exportLocked(
  context: Context,
  receipt: Receipt
): Promise<"created" | "unchanged"> {
  const { container, client } = context
  const sale = (
    await bindingsTo(container, SALE_ORDER, [receipt.order_id])
  ).get(receipt.order_id)
  const out = sale && (await handedOut(client, sale.external_id))
  if (!sale || !out) {
    return "unchanged"
  }
  const backs = await movesBack(context, receipt, sale.external_id)
  if (backs.length) {
    const id = await loadPicking(client, receipt, out, backs)
    await carryOut(client, id)
    await bind(container, receipt, id)
  }
  return "created"
}

/** The picking with which the goods left. */
async function handedOut(
  client: OdooClient,
  saleOrder: number
): Promise<OdooRow | undefined> {
  const fields = await client.having(PICKING, [
    "picking_type_id",
    "location_id",
    "location_dest_id",
    "partner_id",
    "group_id",
  ])
  const rows = await client.searchRead(
    PICKING,
    [
      ["sale_id", "=", saleOrder],
      ["state", "=", "done"],
      ["location_dest_id.usage", "=", "customer"],
    ],
    fields,
    { order: "id", limit: 1 }
  )
  return rows[0]
}

async function movesBack(
  { container, client }: Context,
  receipt: Receipt,
  saleOrder: number
): Promise<Back[]> {
  const products = await lineProducts(
    container,
    receipt.lines.map(({ variant_id }) => variant_id)
  )
  const sold = await client.searchRead(
    "sale.order.line",
    [["order_id", "=", saleOrder]],
    ["product_id", "product_uom", "product_uom_qty", "qty_delivered"],
    { order: "id" }
  )
  return receipt.lines.flatMap(({ variant_id, quantity, conversion }) => {
    const known = products.get(variant_id)
    if (!known) {
      return []
    }
    const stock = MathBN.mult(quantity, conversion ?? known.required)
    const amount = MathBN.div(stock, known.factor).decimalPlaces(6)
    return shared(
      sold.filter((row) => idOf(row.product_id) === known.product),
      amount.toNumber()
    )
  })
}

/**
 * Lines of the sale order that an amount came back from: the one of just that
 * amount first, none more than it delivered.
 */
function shared(lines: OdooRow[], amount: number): Back[] {
  const distance = (row: OdooRow) =>
    Math.abs(Number(row.product_uom_qty) - amount)
  let rest = MathBN.convert(amount)
  return [...lines]
    .sort((a, b) => distance(a) - distance(b))
    .flatMap((row) => {
      const taken = MathBN.min(rest, Math.max(0, Number(row.qty_delivered)))
      rest = MathBN.sub(rest, taken)
      return taken.isZero()
        ? []
        : [
            {
              product: idOf(row.product_id) ?? 0,
              uom: idOf(row.product_uom) ?? 0,
              saleLine: row.id,
              quantity: taken.toFixed(),
            },
          ]
    })
}

async function loadPicking(
  client: OdooClient,
  receipt: Receipt,
  out: OdooRow,
  backs: readonly Back[]
): Promise<number> {
  const prefix = suiteOptions().odoo.externalIdPrefix
  const key = `${prefix}.${receipt.id}`
  const from = String(idOf(out.location_dest_id))
  const to = String(idOf(out.location_id))
  const group = idOf(out.group_id)
  const [id] = await client.load(
    PICKING,
    [
      "id",
      "picking_type_id/.id",
      "location_id/.id",
      "location_dest_id/.id",
      "partner_id/.id",
      "origin",
      ...(group ? ["group_id/.id"] : []),
    ],
    [
      [
        key,
        String(await typeBack(client, out)),
        from,
        to,
        String(idOf(out.partner_id) ?? ""),
        `Return of #${receipt.display_id}`,
        ...(group ? [String(group)] : []),
      ],
    ]
  )
  const [now] = await client.read(PICKING, [id], ["state"])
  if (now?.state === "draft") {
    const extra = await client.having(MOVE, ["to_refund"])
    await client.load(
      MOVE,
      [
        "id",
        "name",
        "picking_id/.id",
        "product_id/.id",
        "product_uom_qty",
        "product_uom/.id",
        "location_id/.id",
        "location_dest_id/.id",
        "sale_line_id/.id",
        ...extra,
      ],
      backs.map(({ product, uom, saleLine, quantity }, at) => [
        `${key}_${at}`,
        `Return of #${receipt.display_id}`,
        String(id),
        String(product),
        quantity,
        String(uom),
        from,
        to,
        String(saleLine),
        // As text: `load` reads nothing else as yes.
        ...extra.map(() => "1"),
      ])
    )
  }
  return id
}

/** The kind of picking by which goods come back to that warehouse. */
async function typeBack(client: OdooClient, out: OdooRow): Promise<number> {
  const type = "stock.picking.type"
  const [own] = await client.read(
    type,
    [idOf(out.picking_type_id) ?? 0],
    await client.having(type, ["return_picking_type_id", "warehouse_id"])
  )
  const set = idOf(own?.return_picking_type_id)
  if (set) {
    return set
  }
  const [found] = await client.search(
    type,
    [
      ["code", "=", "incoming"],
      ["warehouse_id", "=", idOf(own?.warehouse_id)],
    ],
    { order: "id", limit: 1 }
  )
  if (!found) {
    throw new OdooError("validation", "Odoo has no kind of picking for returns")
  }
  return found
}

/** From a draft to done; each step only where it is due. */
async function carryOut(client: OdooClient, id: number): Promise<void> {
  const state = async () => {
    const [row] = await client.read(PICKING, [id], ["state"])
    return textOf(row?.state)
  }
  if ((await state()) === "draft") {
    await client.call({ model: PICKING, method: "action_confirm", ids: [id] })
  }
  if ((await state()) === "done") {
    return
  }
  await fillIn(client, id)
  await client.call({
    model: PICKING,
    method: "button_validate",
    ids: [id],
    context: { skip_sms: true, skip_backorder: true, skip_immediate: true },
    // After a cut connection the next run looks first whether it was done.
    repeatable: false,
  })
  if ((await state()) !== "done") {
    throw new OdooError("validation", "Odoo opened a wizard and did nothing")
  }
}

/** What came back is what was expected: 17 names it otherwise than 16. */
async function fillIn(client: OdooClient, id: number): Promise<void> {
  const [done] = await client.having(MOVE, ["quantity", "quantity_done"])
  const [picked] = await client.having(MOVE, ["picked"])
  const moves = await client.searchRead(
    MOVE,
    [["picking_id", "=", id]],
    ["product_uom_qty"],
    { order: "id" }
  )
  for (const move of moves) {
    await client.call({
      model: MOVE,
      method: "write",
      ids: [move.id],
      args: {
        vals: {
          [done]: move.product_uom_qty,
          ...(picked && { [picked]: true }),
        },
      },
    })
  }
}

async function bind(
  container: MedusaContainer,
  receipt: Receipt,
  external_id: number
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await upsertBindings(knex, [
    {
      model: PICKING,
      external_id,
      entity: "order_change",
      entity_id: receipt.id,
      state: "active",
      hash: null,
      write_date: null,
      data: { state: "done", order_id: receipt.order_id },
    },
  ])
}
