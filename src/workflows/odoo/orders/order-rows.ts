import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import {
  pricedLines,
  taxedAmount,
  type OdooTax,
} from "../../../modules/odoo/rules/order-lines"
import {
  decimalOf,
  idOf,
  odooInstant,
} from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { suiteOptions } from "../../../suite-options"
import { mappedLocations } from "../inventory/locations"
import { lineProducts, type LineProduct } from "./line-products"
import type { PaidLine, PaidOrder } from "./load-order"
import type { Partners } from "./partner"

type Context = { container: MedusaContainer; client: OdooClient }
type Cell = string | number

const HEAD = [
  "id",
  "client_order_ref",
  "origin",
  "date_order",
  "note",
  "partner_id/.id",
  "partner_shipping_id/.id",
  "warehouse_id/.id",
  "pricelist_id/.id",
]

const LINE = [
  "id",
  "product_id/.id",
  "name",
  "product_uom_qty",
  "price_unit",
  "discount",
  "tax_id/.id",
]

/** Decimals of a quantity in Odoo. */
const QUANTITY_DECIMALS = 6

/**
 * The order as `load` takes it: the first row holds the order and its first
 * line, each further row one more line.
 *
 * @throws SuiteError `odoo_line_unbound` for a line whose product Odoo does
 * not have
 */
export async function orderRows(
  context: Context,
  order: PaidOrder,
  partners: Partners,
  decimals: number
): Promise<{ columns: string[]; rows: Cell[][] }> {
  const prefix = suiteOptions().odoo.externalIdPrefix
  const lines = await lineCells(context, order, decimals)
  const head: Cell[] = [
    `${prefix}.${order.id}`,
    order.id,
    `#${order.display_id}`,
    odooInstant(order.created_at),
    `Payment: ${order.payment_status}`,
    partners.customer,
    partners.delivery,
    (await warehouseOf(context, order)) ?? "",
    (await priceListOf(context, order)) ?? "",
  ]
  const empty = HEAD.map(() => "")
  return {
    columns: [...HEAD, ...LINE.map((name) => `order_line/${name}`)],
    rows: lines.map((line, at) => [...(at ? empty : head), ...line]),
  }
}

async function lineCells(
  context: Context,
  order: PaidOrder,
  decimals: number
): Promise<Cell[][]> {
  const { container, client } = context
  const prefix = suiteOptions().odoo.externalIdPrefix
  const taxes = await saleTaxes(client)
  const products = await lineProducts(
    container,
    order.lines.flatMap(({ variant_id }) => variant_id ?? [])
  )
  const cells: Cell[][] = []
  const push = (line: PaidLine, product: number, quantity: string) => {
    const { amount, taxes: ids } = taxedAmount(line, taxes)
    pricedLines(amount, quantity, decimals).forEach((part, at) => {
      cells.push([
        `${prefix}.${line.id}_${at}`,
        product,
        line.title,
        part.quantity,
        part.price,
        0,
        ids.join(","),
      ])
    })
  }
  for (const line of order.lines) {
    const product = products.get(line.variant_id ?? "")
    if (!product) {
      throw new SuiteError("invalid", "odoo_line_unbound", {
        title: line.title,
      })
    }
    push(line, product.product, quantityIn(line, product))
  }
  const shipping = order.shipping.filter(({ total }) => !MathBN.eq(total, 0))
  if (shipping.length) {
    const delivery = await deliveryProduct(client)
    shipping.forEach((line) => push(line, delivery, "1"))
  }
  return cells
}

/** In Odoo's unit of the product. */
function quantityIn(
  { quantity, conversion }: PaidLine,
  { factor, required }: LineProduct
): string {
  const stock = MathBN.mult(quantity, conversion ?? required)
  return MathBN.div(stock, factor).decimalPlaces(QUANTITY_DECIMALS).toFixed()
}

async function saleTaxes(client: OdooClient): Promise<OdooTax[]> {
  const rows = await client.searchRead(
    "account.tax",
    [
      ["type_tax_use", "=", "sale"],
      ["amount_type", "=", "percent"],
    ],
    ["amount", "price_include"],
    { order: "id" }
  )
  return rows.map((row) => ({
    id: row.id,
    rate: decimalOf(row.amount, 4),
    included: row.price_include === true,
  }))
}

/** The service that carries shipping; made once. */
async function deliveryProduct(client: OdooClient): Promise<number> {
  const code = "WEBSHOP-DELIVERY"
  const [known] = await client.search(
    "product.product",
    [["default_code", "=", code]],
    { order: "id", limit: 1 }
  )
  if (known) {
    return known
  }
  const prefix = suiteOptions().odoo.externalIdPrefix
  const [id] = await client.load(
    "product.product",
    ["id", "name", "default_code", "type", "sale_ok"],
    [[`${prefix}.product_delivery`, "Delivery", code, "service", 0]]
  )
  return id
}

/** The warehouse of the branch that the order is picked in. */
async function warehouseOf(
  { container, client }: Context,
  { id, sales_channel_id }: PaidOrder
): Promise<number | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { location_id: string }[] }>(
    `select r.location_id from reservation_item r
     join order_item oi on oi.item_id = r.line_item_id and oi.order_id = ?
     union all
     select stock_location_id from sales_channel_stock_location
     where sales_channel_id = ? and deleted_at is null
     limit 1`,
    [id, sales_channel_id]
  )
  const { mapped } = await mappedLocations(container)
  const there = mapped.filter(
    ({ location_id }) => location_id === rows[0]?.location_id
  )
  if (!there.length) {
    return null
  }
  const [warehouse] = await client.search(
    "stock.warehouse",
    [["lot_stock_id", "in", there.map(({ odoo }) => odoo)]],
    { order: "id", limit: 1 }
  )
  return warehouse ?? null
}

/** One in the order's currency: it decides the currency of the sale order. */
async function priceListOf(
  { client }: Context,
  { currency_code }: PaidOrder
): Promise<number | null> {
  const rows = await client.searchRead(
    "product.pricelist",
    [["currency_id.name", "=", currency_code.toUpperCase()]],
    ["currency_id"],
    { order: "id", limit: 1 }
  )
  return idOf(rows[0]?.id)
}
