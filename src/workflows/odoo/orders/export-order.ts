import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { OdooError } from "../../../modules/odoo/transport/errors"
import { currencyDecimals } from "../../../queries/currencies"
import { bindingsTo, upsertBindings, type Binding } from "../bindings"
import { noteConflicts, type RecordNote } from "../runs/records"
import { inTurnOfOrder } from "./in-turn"
import { loadPaidOrder, type PaidOrder } from "./load-order"
import { orderRows } from "./order-rows"
import { ensurePartners } from "./partner"
import { roundedQuantities } from "./rounded-quantities"

export const SALE_ORDER = "sale.order"

/** What is kept with an order's binding. */
export type OrderBindingData = {
  name: string
  state: string
  delivery_status: string | null
  invoice_status: string | null
  /** Both sides are at the end: stock needs to look no more. */
  settled: boolean
}

type Context = { container: MedusaContainer; client: OdooClient }

const FIELDS = [
  "name",
  "state",
  "amount_total",
  "invoice_status",
  "locked",
] as const

type SaleOrder = {
  id: number
  name: string
  state: string
  amount_total: number
  invoice_status: string
  locked?: boolean
}

/**
 * Brings one order to Odoo and confirms it, or cancels it there. It can run
 * as often as one likes, from several processes: the order carries an
 * external id, and each step looks first whether it was done.
 *
 * @returns what was done
 */
export function exportOrder(
  context: Context,
  orderId: string
): Promise<"created" | "updated" | "unchanged"> {
  return inTurnOfOrder(context.container, orderId, () =>
    exportLocked(context, orderId)
  )
}

async function exportLocked(
  context: Context,
  orderId: string
): Promise<"created" | "updated" | "unchanged"> {
  const { container, client } = context
  const order = await loadPaidOrder(container, orderId)
  const bindings = await bindingsTo(container, SALE_ORDER, [orderId])
  const binding = bindings.get(orderId)
  const cancelled = order.status === "canceled"
  // A process may have died between making an order there and noting it.
  const present = binding?.external_id ?? (await orderThere(client, order))
  if (!present && cancelled) {
    return "unchanged"
  }
  const id = present ?? (await makeOrder(context, order))
  const before = (binding?.data ?? null) as OrderBindingData | null
  if (!binding) {
    // Noted at once: what comes after finds it.
    await bind(container, orderId, id, {
      name: "",
      state: "draft",
      delivery_status: null,
      invoice_status: null,
      settled: false,
    })
  }
  const sale = await advance(client, id, cancelled)
  await bind(container, orderId, id, {
    delivery_status: null,
    settled: false,
    ...before,
    name: sale.name,
    state: sale.state,
    invoice_status: sale.invoice_status,
  })
  if (!binding) {
    await compareTotal(container, order, sale)
    return "created"
  }
  return before?.state === sale.state ? "unchanged" : "updated"
}

/** The order's id in Odoo, by the reference that it carries. */
async function orderThere(
  client: OdooClient,
  order: PaidOrder
): Promise<number | undefined> {
  const [known] = await client.search(
    SALE_ORDER,
    [["client_order_ref", "=", order.id]],
    { order: "id", limit: 1 }
  )
  return known
}

async function makeOrder(
  { container, client }: Context,
  order: PaidOrder
): Promise<number> {
  const partners = await ensurePartners(container, client, order)
  const decimals = await currencyDecimals(container, order.currency_code)
  const { columns, rows, untaxed, quantities } = await orderRows(
    { container, client },
    order,
    partners,
    decimals
  )
  const [id] = await client.load(SALE_ORDER, columns, rows)
  if (untaxed.length) {
    await noteOrder(container, order, {
      code: "odoo_tax_missing",
      reason: `No sale tax of ${untaxed.join(" %, ")} % in Odoo: lines are there untaxed, at what was paid`,
      details: { rates: untaxed },
    })
  }
  const rounded = await roundedQuantities(client, id, quantities)
  if (rounded.length) {
    await noteOrder(container, order, {
      code: "odoo_quantity_rounded",
      reason: `Odoo rounds ${rounded.map(({ sold, there }) => `${sold} to ${there}`).join(", ")}: set more decimals for units of measure there`,
      details: { rounded },
    })
  }
  return id
}

/** Confirms or cancels; only what Odoo says afterwards counts. */
async function advance(
  client: OdooClient,
  id: number,
  cancelled: boolean
): Promise<SaleOrder> {
  const now = await readOrder(client, id)
  const isDraft = now.state === "draft" || now.state === "sent"
  const due = cancelled ? now.state !== "cancel" : isDraft
  if (!due) {
    return now
  }
  if (cancelled && (now.locked || now.state === "done")) {
    // Many lock what is confirmed; 16 calls that done.
    await client.call({
      model: SALE_ORDER,
      method: "action_unlock",
      ids: [id],
    })
  }
  try {
    await client.call({
      model: SALE_ORDER,
      method: cancelled ? "action_cancel" : "action_confirm",
      ids: [id],
      context: { disable_cancel_warning: true },
    })
  } catch (error) {
    // Somebody else was faster: the state tells.
    const refused = error instanceof OdooError && error.kind === "validation"
    const after = await readOrder(client, id)
    if (!refused || after.state === now.state) {
      throw error
    }
    return after
  }
  const after = await readOrder(client, id)
  if (after.state === now.state) {
    throw new OdooError("validation", "Odoo opened a wizard and did nothing")
  }
  return after
}

async function readOrder(client: OdooClient, id: number): Promise<SaleOrder> {
  const fields = await client.having(SALE_ORDER, FIELDS)
  const [row] = await client.read<SaleOrder>(SALE_ORDER, [id], fields)
  if (!row) {
    throw new OdooError("missing", `sale.order ${id} is gone`)
  }
  return row
}

async function bind(
  container: MedusaContainer,
  entity_id: string,
  external_id: number,
  data: OrderBindingData
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const binding: Binding = {
    model: SALE_ORDER,
    external_id,
    entity: "order",
    entity_id,
    state: "active",
    hash: null,
    write_date: null,
    data,
  }
  await upsertBindings(knex, [binding])
}

/** Odoo's total is to be what was paid; a difference is for people to see. */
async function compareTotal(
  container: MedusaContainer,
  order: PaidOrder,
  sale: SaleOrder
): Promise<void> {
  const decimals = await currencyDecimals(container, order.currency_code)
  const paid = MathBN.convert(order.total).decimalPlaces(decimals, 4)
  const there = MathBN.convert(sale.amount_total).decimalPlaces(decimals, 4)
  if (!paid.eq(there)) {
    await noteOrder(container, order, {
      code: "odoo_total_differs",
      reason: `Paid ${paid.toFixed()}, in Odoo ${there.toFixed()}`,
      details: { store: paid.toFixed(), odoo: there.toFixed() },
    })
  }
}

function noteOrder(
  container: MedusaContainer,
  order: PaidOrder,
  note: Pick<RecordNote, "code" | "reason" | "details">
): Promise<void> {
  return noteConflicts(container, null, [
    {
      kind: "orders",
      model: "order",
      record_id: order.id,
      label: `#${order.display_id}`,
      ...note,
    },
  ])
}
