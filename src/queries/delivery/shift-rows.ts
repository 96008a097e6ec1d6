import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { toShiftView, type ShiftRow } from "./courier-rows"

/** Shifts of a courier, the latest first. */
export async function shiftsOf(
  knex: Knex,
  courier_id: string,
  page: { limit: number; offset: number }
) {
  const mine = () =>
    knex("delivery_shift").where({ courier_id, deleted_at: null })
  const [rows, counted] = await Promise.all([
    mine()
      .orderByRaw("coalesce(started_at, planned_start) desc, id")
      .limit(page.limit)
      .offset(page.offset) as Promise<ShiftRow[]>,
    mine().first(knex.raw("count(*)::int as count")),
  ])
  return { shifts: rows.map(toShiftView), count: counted.count, ...page }
}
