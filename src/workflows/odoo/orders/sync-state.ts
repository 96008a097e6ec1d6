import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { textOf } from "../../../modules/odoo/rules/values"
import type { OdooClient } from "../../../modules/odoo/transport/client"
import { upsertBindings, type Binding } from "../bindings"
import { noteConflicts } from "../runs/records"
import type { RunContext } from "../runs/run-kind"
import { notePage, noteTotal } from "../runs/run-log"
import { SALE_ORDER, type OrderBindingData } from "./export-order"

const PAGE = 100

/**
 * Brings back how far Odoo is with the store's orders: picked, delivered,
 * invoiced. A picking bumps no date of its order, so every order that is not
 * settled is read.
 */
export async function syncOrderState({
  container,
  client,
  run,
}: RunContext): Promise<void> {
  const open = await openBindings(container)
  await noteTotal(container, run, open.length)
  for (let at = 0; at < open.length; at += PAGE) {
    const batch = open.slice(at, at + PAGE)
    const changed = await bringBack({ container, client }, run.id, batch)
    await notePage(
      container,
      run,
      {
        read: batch.length,
        updated: changed,
        unchanged: batch.length - changed,
      },
      null
    )
  }
}

async function openBindings(container: MedusaContainer): Promise<Binding[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex("odoo_binding")
    .where({ model: SALE_ORDER, deleted_at: null })
    .whereRaw("coalesce(data->>'settled', 'false') <> 'true'")
    .orderBy("external_id")
    .select(
      "model",
      "external_id",
      "entity",
      "entity_id",
      "state",
      "hash",
      "write_date",
      "data"
    )
}

async function bringBack(
  { container, client }: { container: MedusaContainer; client: OdooClient },
  runId: string | null,
  batch: readonly Binding[]
): Promise<number> {
  const fields = await client.having(SALE_ORDER, [
    "name",
    "state",
    "delivery_status",
    "invoice_status",
  ])
  const rows = await client.read(
    SALE_ORDER,
    batch.map(({ external_id }) => external_id),
    fields
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  const ends = await endedHere(
    container,
    batch.map(({ entity_id }) => entity_id)
  )
  const changed: Binding[] = []
  for (const binding of batch) {
    const row = found.get(binding.external_id)
    const before = binding.data as OrderBindingData
    const here = ends.get(binding.entity_id)
    if (!row) {
      await noteGone(container, runId, binding, before)
      changed.push({
        ...binding,
        state: "gone",
        data: { ...before, settled: true },
      })
      continue
    }
    const state = textOf(row.state) ?? before.state
    const delivery_status = textOf(row.delivery_status)
    const ended =
      (state === "cancel" && here === "cancelled") ||
      (delivery_status === "full" && here === "fulfilled")
    const data: OrderBindingData = {
      name: textOf(row.name) ?? before.name,
      state,
      delivery_status,
      invoice_status: textOf(row.invoice_status),
      settled: ended,
    }
    if (JSON.stringify(data) !== JSON.stringify(ordered(before))) {
      changed.push({ ...binding, data })
    }
    if (state === "cancel" && here !== "cancelled") {
      await noteCancelled(container, runId, binding, data)
    }
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await upsertBindings(knex, changed)
  return changed.length
}

/** In one order of keys, as `jsonb` has its own. */
const ordered = (data: OrderBindingData): OrderBindingData => ({
  name: data.name,
  state: data.state,
  delivery_status: data.delivery_status ?? null,
  invoice_status: data.invoice_status ?? null,
  settled: data.settled ?? false,
})

/** Orders that are at their end in the store: all fulfilled, or cancelled. */
async function endedHere(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, "cancelled" | "fulfilled" | "open">> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{
    rows: { id: string; status: string; open: boolean }[]
  }>(
    `select o.id, o.status, coalesce(bool_or(
       oi.fulfilled_quantity < oi.quantity or oi.return_requested_quantity > 0
     ), false) or exists (
       select 1 from order_change c
       join order_change_action a on a.order_change_id = c.id
         and a.action = 'RECEIVE_RETURN_ITEM' and a.deleted_at is null
       where c.order_id = o.id and c.status = 'confirmed'
         and c.return_id is not null and c.deleted_at is null
         and not exists (
           select 1 from odoo_binding b where b.model = 'stock.picking'
             and b.entity_id = c.id and b.deleted_at is null
         )
     ) as open
     from "order" o
     left join order_item oi on oi.order_id = o.id
       and oi.version = o.version and oi.deleted_at is null
     where o.id = any(?) group by o.id, o.status`,
    [ids]
  )
  return new Map(
    rows.map(({ id, status, open }) => [
      id,
      status === "canceled" ? "cancelled" : open ? "open" : "fulfilled",
    ])
  )
}

function noteGone(
  container: MedusaContainer,
  runId: string | null,
  { entity_id, external_id }: Binding,
  { name }: OrderBindingData
): Promise<void> {
  return noteConflicts(container, runId, [
    {
      kind: "order_state",
      model: "order",
      record_id: entity_id,
      label: name,
      code: "odoo_missing",
      reason: `sale.order ${external_id} was deleted in Odoo`,
    },
  ])
}

function noteCancelled(
  container: MedusaContainer,
  runId: string | null,
  { entity_id }: Binding,
  { name }: OrderBindingData
): Promise<void> {
  return noteConflicts(container, runId, [
    {
      kind: "order_state",
      model: "order",
      record_id: entity_id,
      label: name,
      code: "odoo_order_cancelled",
      reason: `${name} was cancelled in Odoo, the order here was not`,
    },
  ])
}

/** One order again. */
export async function retryOrderState(
  context: Omit<RunContext, "run">,
  orderId: string
): Promise<void> {
  const open = await openBindings(context.container)
  const mine = open.filter(({ entity_id }) => entity_id === orderId)
  await bringBack(context, null, mine)
}
