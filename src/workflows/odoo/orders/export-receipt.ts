import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { idOf } from "../../../modules/odoo/rules/values"
import type {
  OdooClient,
  OdooRow,
} from "../../../modules/odoo/transport/client"
import { suiteOptions } from "../../../suite-options"
import { bindingsTo, upsertBindings } from "../bindings"
import { mappedLocations } from "../inventory/locations"
import { SALE_ORDER } from "./export-order"
import { inTurnOfOrder } from "./in-turn"
import { lineProducts } from "./line-products"
import { carryOut, MOVE, PICKING, placeBack, typeBack } from "./picking-steps"
import type { Receipt } from "./receipts"

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
  return inTurnOfOrder(context.container, receipt.order_id, () =>
    exportLocked(context, receipt)
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
    const type = await typeBack(client, out)
    const { mapped } = await mappedLocations(container)
    const branches = mapped.map(({ odoo }) => odoo)
    const to = await placeBack(client, out, { type, branches })
    const id = await loadPicking(client, receipt, { out, type, to }, backs)
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
  const line = "sale.order.line"
  // 19 names the unit otherwise.
  const [uom] = await client.having(line, ["product_uom", "product_uom_id"])
  const sold = await client.searchRead(
    line,
    [["order_id", "=", saleOrder]],
    ["product_id", uom, "product_uom_qty", "qty_delivered"],
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
      amount.toNumber(),
      uom
    )
  })
}

/**
 * Lines of the sale order that an amount came back from: the one of just that
 * amount first, none more than it delivered.
 */
function shared(lines: OdooRow[], amount: number, uom: string): Back[] {
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
              uom: idOf(row[uom]) ?? 0,
              saleLine: row.id,
              quantity: taken.toFixed(),
            },
          ]
    })
}

async function loadPicking(
  client: OdooClient,
  receipt: Receipt,
  { out, type, to }: { out: OdooRow; type: number; to: number },
  backs: readonly Back[]
): Promise<number> {
  const prefix = suiteOptions().odoo.externalIdPrefix
  const key = `${prefix}.${receipt.id}`
  const from = String(idOf(out.location_dest_id))
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
        String(type),
        from,
        String(to),
        String(idOf(out.partner_id) ?? ""),
        `Return of #${receipt.display_id}`,
        ...(group ? [String(group)] : []),
      ],
    ]
  )
  const [now] = await client.read(PICKING, [id], ["state"])
  if (now?.state === "draft") {
    const reason = `Return of #${receipt.display_id}`
    const extra = await client.having(MOVE, ["to_refund", "name"])
    await client.load(
      MOVE,
      [
        "id",
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
        String(id),
        String(product),
        quantity,
        String(uom),
        from,
        String(to),
        String(saleLine),
        // A flag as text: `load` reads nothing else as yes.
        ...extra.map((field) => (field === "name" ? reason : "1")),
      ])
    )
  }
  return id
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
