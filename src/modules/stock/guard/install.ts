import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { DROP_GUARD, GUARD_VERSION, INSTALL_GUARD } from "./sql"

/** One process at a time puts the guard in place. */
const ADVISORY_LOCK = 7_270_195

/**
 * Puts the triggers in place, once per version: a later start sees the mark
 * in the function's comment and does nothing.
 */
export async function installStockGuard(knex: Knex): Promise<void> {
  if (await isCurrent(knex)) {
    return
  }
  await knex.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(?)", [ADVISORY_LOCK])
    if (await isCurrent(trx)) {
      return
    }
    await trx.raw(INSTALL_GUARD)
  })
}

/** Takes the triggers away: when the feature rests, and for uninstalling. */
export async function dropStockGuard(knex: Knex): Promise<void> {
  await knex.raw(DROP_GUARD)
}

/** Whether the database holds the guard of this version. */
export async function isCurrent(knex: Knex): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: { version: string | null }[] }>(
    `select obj_description(p.oid, 'pg_proc') as version
     from pg_proc p
     where p.proname = 'saptmarkets_guard_reservation'
       and pg_function_is_visible(p.oid)
       and exists (
         select 1 from pg_trigger t
         where t.tgname = 'saptmarkets_guard_reservation'
           and t.tgrelid = to_regclass('reservation_item')
       )`
  )
  return rows[0]?.version === GUARD_VERSION
}
