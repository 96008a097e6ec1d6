import { MathBN } from "@medusajs/framework/utils"
import {
  creditDue,
  type InvoicedOrder,
} from "../../../modules/odoo/rules/credit"
import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { currencyDecimals } from "../../../queries/currencies"
import {
  noteConflicts,
  settleConflicts,
  type RecordNote,
} from "../runs/records"
import type { RunContext } from "../runs/run-kind"
import { SALE_ORDER } from "./export-order"
import { refundedOrders } from "./refunds"

const CODE = "odoo_credit_note_due"
const LINE = "sale.order.line"

/**
 * Lists the orders of which Odoo has invoiced more than what is left after
 * the refunds, until the credit note is made there: this one makes none.
 */
export async function reviewCredits({
  container,
  client,
  run,
}: RunContext): Promise<void> {
  const orders = await refundedOrders(container)
  const invoiced = orders.length
    ? await invoicedOrders(
        client,
        orders.map(({ sale_order }) => sale_order)
      )
    : new Map<number, InvoicedOrder & { name: string }>()
  const notes: RecordNote[] = []
  for (const { order_id, sale_order, currency_code, refunded } of orders) {
    const sale = invoiced.get(sale_order)
    const decimals = await currencyDecimals(container, currency_code)
    const back = refunded ?? String(sale?.total ?? 0)
    const due = sale ? creditDue(sale, back, decimals) : "0"
    if (sale && !MathBN.eq(due, 0)) {
      notes.push({
        kind: "orders",
        model: "order",
        record_id: order_id,
        label: sale.name,
        code: CODE,
        reason: `${due} ${currency_code.toUpperCase()} of ${sale.name} are invoiced in Odoo and were ${refunded ? "refunded" : "cancelled"} here: make the credit note there`,
        details: { due, refunded: back, currency: currency_code },
      })
    }
  }
  await noteConflicts(container, run.id, notes)
  const about = { kind: "orders" as const, model: "order", codes: [CODE] }
  await settleConflicts(container, about, notes)
}

async function invoicedOrders(client: OdooClient, ids: number[]) {
  const [amount] = await client.having(LINE, ["untaxed_amount_invoiced"])
  if (!amount) {
    return new Map<number, InvoicedOrder & { name: string }>()
  }
  const sales = await client.read(SALE_ORDER, ids, [
    "name",
    "amount_total",
    "amount_untaxed",
  ])
  const lines = await client.searchRead(
    LINE,
    [["order_id", "in", ids]],
    ["order_id", amount],
    { order: "id" }
  )
  return new Map(
    sales.map((row) => [
      row.id,
      {
        name: textOf(row.name) ?? String(row.id),
        total: Number(row.amount_total),
        untaxed: Number(row.amount_untaxed),
        invoiced: lines
          .filter(({ order_id }) => idOf(order_id) === row.id)
          .reduce((sum, line) => sum + Number(line[amount]), 0),
      },
    ])
  )
}
