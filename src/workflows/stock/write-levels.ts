import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { rawOf } from "../../lib/raw-decimal"

/** A level under lock, with what stands there. */
export type LockedLevel = {
  id: string
  inventory_item_id: string
  stocked: string
  /** There was none before. */
  created: boolean
}

/**
 * Locks the level of an item at a location, made first where it is missing.
 * Take items in sorted order: two transactions then wait for each other in
 * one direction only.
 */
export async function lockLevel(
  trx: Knex.Transaction,
  inventory_item_id: string,
  location_id: string
): Promise<LockedLevel> {
  const zero = rawOf("0")
  const made = await trx("inventory_level")
    .insert({
      id: generateEntityId(undefined, "ilev"),
      inventory_item_id,
      location_id,
      stocked_quantity: 0,
      raw_stocked_quantity: zero,
      reserved_quantity: 0,
      raw_reserved_quantity: zero,
      incoming_quantity: 0,
      raw_incoming_quantity: zero,
    })
    .onConflict()
    .ignore()
    .returning("id")
  const level = await trx("inventory_level")
    .where({ inventory_item_id, location_id, deleted_at: null })
    .forUpdate()
    .first("id", trx.raw("trim_scale(stocked_quantity)::text as stocked"))
  return {
    id: level.id,
    inventory_item_id,
    stocked: level.stocked,
    created: made.length > 0,
  }
}

/** Adds to what stands there, in the database and exact. */
export async function addToLevel(
  trx: Knex.Transaction,
  id: string,
  difference: string
): Promise<void> {
  const sum = "trim_scale(stocked_quantity + ?::numeric)"
  await trx("inventory_level")
    .where({ id })
    .update({
      stocked_quantity: trx.raw(sum, [difference]),
      raw_stocked_quantity: trx.raw(
        `jsonb_build_object('value', (${sum})::text, 'precision', 20)`,
        [difference]
      ),
      updated_at: new Date(),
    })
}
