import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { holdItems } from "../../stock/hold-items"
import { addToLevel, lockLevel } from "../../stock/write-levels"
import { keyOf } from "./amounts"
import { fulfilledHere } from "./fulfilled"

/** A level as Odoo wants it, given what was fulfilled here. */
export type WantedLevel = {
  inventory_item_id: string
  location_id: string
  stocked: (fulfilled: string) => string
}

/**
 * Writes levels that differ. What was fulfilled here is counted under the
 * locks with which the core books, so that no fulfilment slips in between.
 *
 * @returns the items of the levels that were changed
 */
export async function writeLevels(
  container: MedusaContainer,
  wanted: readonly WantedLevel[]
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const due = await differing(knex, wanted)
  if (!due.length) {
    return []
  }
  const items = due.map(({ inventory_item_id }) => inventory_item_id)
  await holdItems(container, items, () =>
    knex.transaction(async (trx) => {
      const fulfilled = await fulfilledHere(trx, items)
      for (const level of due) {
        const { inventory_item_id: item, location_id } = level
        const locked = await lockLevel(trx, item, location_id)
        const want = level.stocked(
          fulfilled.get(keyOf(item, location_id)) ?? "0"
        )
        const difference = MathBN.sub(want, locked.stocked)
        if (!difference.isZero()) {
          await addToLevel(trx, locked.id, difference.toFixed())
        }
      }
    })
  )
  return items
}

/** Those that seem to differ; looked at without a lock. Sorted by item. */
async function differing(
  knex: Knex,
  wanted: readonly WantedLevel[]
): Promise<WantedLevel[]> {
  const items = [...new Set(wanted.map((level) => level.inventory_item_id))]
  const rows = await knex("inventory_level")
    .whereIn("inventory_item_id", items)
    .whereNull("deleted_at")
    .select(
      "inventory_item_id",
      "location_id",
      knex.raw("trim_scale(stocked_quantity)::text as stocked")
    )
  const stands = new Map(
    rows.map((row) => [keyOf(row.inventory_item_id, row.location_id), row])
  )
  const fulfilled = await fulfilledHere(knex, items)
  return wanted
    .filter((level) => {
      const key = keyOf(level.inventory_item_id, level.location_id)
      const level0 = stands.get(key)
      const want = level.stocked(fulfilled.get(key) ?? "0")
      return !level0 || !MathBN.eq(level0.stocked, want)
    })
    .sort((a, b) => (a.inventory_item_id < b.inventory_item_id ? -1 : 1))
}
