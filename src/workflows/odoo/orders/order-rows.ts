import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { SuiteError } from "../../../lib/errors/suite-error"
import {
  pricedLines,
  taxedAmount,
  type OdooTax,
} from "../../../modules/odoo/rules/order-lines"
import { decimalOf, odooInstant } from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { suiteOptions } from "../../../suite-options"
import { mappedLocations } from "../inventory/locations"
import { companyCurrency } from "../products/prepare"
import { deliveryProduct } from "./delivery-product"
import { lineProducts, type LineProduct } from "./line-products"
import type { PaidLine, PaidOrder } from "./load-order"
import type { Partners } from "./partner"

type Context = { container: MedusaContainer; client: OdooClient }
type Cell = string | number

export type OrderRows = {
  columns: string[]
  rows: Cell[][]
  /** Of each product of Odoo, in its unit. */
  quantities: Map<number, string>
  /** Rates that were paid and that no tax of Odoo has. */
  untaxed: string[]
}

const LINES = "sale.order.line"

const HEAD = [
  "id",
  "client_order_ref",
  "origin",
  "date_order",
  "note",
  "partner_id/.id",
  "partner_shipping_id/.id",
  "pricelist_id/.id",
]

const LINE = [
  "id",
  "product_id/.id",
  "name",
  "product_uom_qty",
  "price_unit",
  "discount",
]

/** Decimals of a quantity in Odoo. */
const QUANTITY_DECIMALS = 6

/**
 * The order as `load` takes it: the first row holds the order and its first
 * line, each further row one more line. What has no value has no column: an
 * empty cell would take Odoo's own default away.
 *
 * @throws SuiteError `odoo_line_unbound` for a line whose product Odoo does
 * not have, `odoo_currency_missing`, `odoo_delivery_missing`
 */
export async function orderRows(
  context: Context,
  order: PaidOrder,
  partners: Partners,
  decimals: number
): Promise<OrderRows> {
  const { client } = context
  const prefix = suiteOptions().odoo.externalIdPrefix
  const { cells: lines, ...about } = await lineCells(context, order, decimals)
  const warehouse = await warehouseOf(context, order)
  const head: Cell[] = [
    `${prefix}.${order.id}`,
    order.id,
    `#${order.display_id}`,
    odooInstant(order.created_at),
    `Payment: ${order.payment_status}`,
    partners.customer,
    partners.delivery,
    (await priceListOf(context, order)) ?? "",
    ...(warehouse ? [warehouse] : []),
  ]
  const empty = head.map(() => "")
  // 19 names the taxes of a line otherwise.
  const [taxes] = await client.having(LINES, ["tax_id", "tax_ids"])
  const columns = [
    ...HEAD,
    ...(warehouse ? ["warehouse_id/.id"] : []),
    ...[...LINE, `${taxes}/.id`].map((name) => `order_line/${name}`),
  ]
  const rows = lines.map((line, at) => [...(at ? empty : head), ...line])
  return { columns, rows, ...about }
}

async function lineCells(
  context: Context,
  order: PaidOrder,
  decimals: number
): Promise<{ cells: Cell[][] } & Omit<OrderRows, "columns" | "rows">> {
  const { container, client } = context
  const prefix = suiteOptions().odoo.externalIdPrefix
  const taxes = await saleTaxes(client)
  const products = await lineProducts(
    container,
    order.lines.flatMap(({ variant_id }) => variant_id ?? [])
  )
  const cells: Cell[][] = []
  const untaxed = new Set<string>()
  const quantities = new Map<number, string>()
  const push = (line: PaidLine, product: number, quantity: string) => {
    const { amount, taxes: ids } = taxedAmount(line, taxes)
    if (!ids.length && MathBN.gt(line.tax_total, 0)) {
      untaxed.add(line.rate)
    }
    const sum = MathBN.add(quantities.get(product) ?? 0, quantity)
    quantities.set(product, sum.toFixed())
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
  return { cells, quantities, untaxed: [...untaxed] }
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
  if (!(await client.having("sale.order", ["warehouse_id"])).length) {
    // Sales without stock.
    return null
  }
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
  { container, client }: Context,
  { currency_code }: PaidOrder
): Promise<number | null> {
  const name = currency_code.toUpperCase()
  const [list] = await client.search(
    "product.pricelist",
    [["currency_id.name", "=", name]],
    { order: "id", limit: 1 }
  )
  if (list) {
    return list
  }
  const { currency } = await companyCurrency(container, client)
  if (currency !== currency_code) {
    // Without one the amounts would stand there in the company's currency.
    throw new SuiteError("invalid", "odoo_currency_missing", { currency: name })
  }
  return null
}
