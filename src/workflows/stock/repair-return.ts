import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
  MathBN,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { isCurrent } from "../../modules/stock/guard/install"
import {
  expectedRestock,
  sharedItems,
  type ReceivedLine,
} from "./expected-restock"
import { rawOf } from "../../lib/raw-decimal"

/** How far the core's booking may lie from the receipt's own time. */
const WINDOW_MS = 5 * 60_000

type Receipt = {
  order_change_id: string
  return_id: string
  location_id: string
  confirmed_at: Date
  lines: ReceivedLine[]
  /** Items that several variants of the return draw on: the core's bug. */
  shared: ReadonlySet<string>
}

/**
 * Books what the core forgets: receiving one return with several lines that
 * share an inventory item restores only one of them. For each confirmed
 * receipt it compares what should have come back with the movement the core
 * made, and books the difference together with the record of having done so,
 * in one transaction. Run twice it does nothing.
 */
export async function repairReturn(
  container: MedusaContainer,
  input: { return_id: string; order_id: string }
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (!(await isCurrent(knex))) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Return ${input.return_id} cannot be checked: the stock guard is not in place.`
    )
  }
  const receipts = await loadReceipts(container, knex, input)
  for (const receipt of receipts) {
    for (const restock of expectedRestock(receipt.lines)) {
      if (receipt.shared.has(restock.inventory_item_id)) {
        await bookDifference(knex, receipt, restock)
      }
    }
  }
}

async function bookDifference(
  knex: Knex,
  receipt: Receipt,
  restock: ReturnType<typeof expectedRestock>[number]
): Promise<void> {
  const at = {
    inventory_item_id: restock.inventory_item_id,
    location_id: receipt.location_id,
  }
  await knex.transaction(async (trx) => {
    const level = await trx("inventory_level")
      .where({ ...at, deleted_at: null })
      .forUpdate()
      .first("id")
    if (!level) {
      return
    }
    const [first] = await trx("stock_return_receipt")
      .insert({
        id: generateEntityId(undefined, "streturn"),
        return_id: receipt.return_id,
        order_change_id: receipt.order_change_id,
        ...at,
        expected: restock.expected,
        raw_expected: rawOf(restock.expected),
        restored: 0,
        raw_restored: rawOf("0"),
      })
      .onConflict()
      .ignore()
      .returning("id")
    if (!first) {
      return
    }
    const restored = await claimMovement(trx, receipt, at, restock.parts)
    await trx("stock_return_receipt")
      .where({ id: first.id })
      .update({ restored, raw_restored: rawOf(restored) })
    const difference = MathBN.sub(restock.expected, restored)
    if (difference.isZero()) {
      return
    }
    await trx("inventory_level")
      .where({ id: level.id })
      .update({
        stocked_quantity: trx.raw("trim_scale(stocked_quantity + ?::numeric)", [
          difference.toFixed(),
        ]),
        raw_stocked_quantity: trx.raw(
          "jsonb_build_object('value', trim_scale(stocked_quantity + ?::numeric)::text, 'precision', 20)",
          [difference.toFixed()]
        ),
        updated_at: new Date(),
      })
  })
}

/**
 * The movement that the core made for this receipt: it books one of the
 * lines, which one is not told. Nothing found means it booked none of them.
 */
async function claimMovement(
  trx: Knex.Transaction,
  receipt: Receipt,
  at: { inventory_item_id: string; location_id: string },
  parts: string[]
): Promise<string> {
  const time = receipt.confirmed_at.getTime()
  const movement = await trx("stock_movement")
    .where(at)
    .whereNull("claimed_by")
    .whereBetween("created_at", [
      new Date(time - WINDOW_MS),
      new Date(time + WINDOW_MS),
    ])
    .whereIn("delta", parts)
    .orderByRaw("abs(extract(epoch from created_at - ?::timestamptz))", [
      receipt.confirmed_at,
    ])
    .first("id", "delta")
  if (!movement) {
    return "0"
  }
  await trx("stock_movement")
    .where({ id: movement.id })
    .update({ claimed_by: receipt.order_change_id })
  return String(movement.delta)
}

type ActionRow = {
  action: string
  details: { reference_id: string; quantity: number | string } | null
}

/** Confirmed receipts of the return, each with the lines that came back. */
async function loadReceipts(
  container: MedusaContainer,
  knex: Knex,
  { return_id, order_id }: { return_id: string; order_id: string }
): Promise<Receipt[]> {
  const orders = container.resolve(Modules.ORDER)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [entry] = await knex("return")
    .where({ id: return_id })
    .select("location_id")
  if (!entry?.location_id) {
    return []
  }
  const changes = await orders.listOrderChanges(
    { order_id, return_id, status: "confirmed" },
    { relations: ["actions"], take: 100 }
  )
  const received = changes.flatMap((change) => {
    const actions = (change.actions as unknown as ActionRow[]).filter(
      (action) => action.action === "RECEIVE_RETURN_ITEM"
    )
    return actions.length ? [{ change, actions }] : []
  })
  if (!received.length) {
    return []
  }
  const returned: { item_id: string }[] = await knex("return_item")
    .where({ return_id, deleted_at: null })
    .select("item_id")
  const { data } = await query.graph({
    entity: "order_line_item",
    fields: [
      "id",
      "variant_id",
      "variant.manage_inventory",
      "variant.inventory_items.inventory_item_id",
      "variant.inventory_items.required_quantity",
      "variant.inventory_items.inventory.location_levels.location_id",
    ],
    filters: { id: returned.map((row) => row.item_id) },
  })
  const rows = data as unknown as ReceivedLine["item"][]
  const items = new Map(rows.map((item) => [item.id, item]))
  const shared = sharedItems(rows)
  return received.map(({ change, actions }) => ({
    order_change_id: change.id,
    return_id,
    location_id: entry.location_id,
    confirmed_at: new Date(change.confirmed_at ?? Date.now()),
    shared,
    lines: actions.flatMap((action) => {
      const item = items.get(action.details?.reference_id ?? "")
      const quantity = String(action.details?.quantity ?? 0)
      return item
        ? [{ item, quantity, location_id: entry.location_id as string }]
        : []
    }),
  }))
}
