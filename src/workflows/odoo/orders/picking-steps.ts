import { idOf, textOf } from "../../../modules/odoo/rules/values"
import type {
  OdooClient,
  OdooRow,
} from "../../../modules/odoo/transport/client"
import { OdooError } from "../../../modules/odoo/transport/errors"

export const PICKING = "stock.picking"
export const MOVE = "stock.move"

/** The kind of picking by which goods come back to that warehouse. */
export async function typeBack(
  client: OdooClient,
  out: OdooRow
): Promise<number> {
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

/**
 * Where goods come back to: where they left, if that is a branch's. Where
 * they leave in several steps that is the gate, and they go to the place that
 * the kind of picking names instead.
 */
export async function placeBack(
  client: OdooClient,
  out: OdooRow,
  { type, branches }: { type: number; branches: readonly number[] }
): Promise<number> {
  const left = idOf(out.location_id) ?? 0
  const inside = branches.length
    ? await client.search("stock.location", [
        ["id", "=", left],
        ["id", "child_of", branches],
      ])
    : [left]
  if (inside.length) {
    return left
  }
  const [row] = await client.read(
    "stock.picking.type",
    [type],
    ["default_location_dest_id"]
  )
  return idOf(row?.default_location_dest_id) ?? left
}

/** From a draft to done; each step only where it is due. */
export async function carryOut(client: OdooClient, id: number): Promise<void> {
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
