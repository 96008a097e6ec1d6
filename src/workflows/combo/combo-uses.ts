import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import { languageOf } from "../../lib/i18n/translate"

/** How long a use may stay without its order before it is given back. */
const STALE_MINUTES = 15

/** Deals in carts that are being completed and in orders, by combo. */
export async function usesOfCombos(
  container: MedusaContainer,
  comboIds: string[],
  exceptCartId?: string
): Promise<Map<string, number>> {
  if (!comboIds.length) {
    return new Map()
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: { id: string; sold: string }[] }>(
    `select combo_id as id, sum(quantity) as sold from combo_use
     where combo_id = any(?) and released_at is null and deleted_at is null
       and cart_id <> ?
     group by combo_id`,
    [comboIds, exceptCartId ?? ""]
  )
  return new Map(rows.map((row) => [row.id, Number(row.sold)]))
}

/** A deal that is about to become part of an order. */
export type ComboToUse = {
  combo_id: string
  title: string
  instance_id: string
  quantity: number
}

/**
 * Counts deals against their total limit, exactly, in any number of
 * processes: the combo's row is locked while the uses are summed. The same
 * instance is counted once, however often its cart is completed.
 *
 * @returns ids of the uses that were written, for `deleteUses`
 * @throws SuiteError 400 `combo_sold_out`
 */
export async function claimUses(
  container: MedusaContainer,
  cart: { id: string; locale?: string | null },
  deals: ComboToUse[]
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const comboIds = [...new Set(deals.map((deal) => deal.combo_id))].sort()
  return knex.transaction(async (trx) => {
    const { rows: combos } = await trx.raw<{
      rows: { id: string; limit_total: number | null }[]
    }>(
      `select id, limit_total from combo
       where id = any(?) order by id for update`,
      [comboIds]
    )
    const { rows: written } = await trx.raw<{ rows: { id: string }[] }>(
      `insert into combo_use (id, combo_id, instance_id, cart_id, quantity)
       select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
       on conflict (instance_id) where deleted_at is null
         do update set quantity = excluded.quantity, released_at = null
       returning id`,
      [
        deals.map(() => generateEntityId(undefined, "cuse")),
        deals.map((deal) => deal.combo_id),
        deals.map((deal) => deal.instance_id),
        deals.map(() => cart.id),
        deals.map((deal) => deal.quantity),
      ]
    )
    const limited = combos.filter((combo) => combo.limit_total !== null)
    for (const { id, limit_total } of limited) {
      const { rows } = await trx.raw<{ rows: { sold: string }[] }>(
        `select coalesce(sum(quantity), 0) as sold from combo_use
         where combo_id = ? and released_at is null and deleted_at is null`,
        [id]
      )
      const own = deals.filter((deal) => deal.combo_id === id)
      const quantity = own.reduce((sum, deal) => sum + deal.quantity, 0)
      const left = (limit_total ?? 0) - Number(rows[0].sold) + quantity
      if (quantity > left) {
        throw new SuiteError(
          "not_allowed",
          "combo_sold_out",
          { combo: own[0].title, left: Math.max(left, 0), quantity },
          [],
          languageOf(cart.locale)
        )
      }
    }
    return written.map(({ id }) => id)
  })
}

/** Takes uses back whose order did not come about. */
export async function deleteUses(
  container: MedusaContainer,
  ids: string[]
): Promise<void> {
  if (ids.length) {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex("combo_use").whereIn("id", ids).delete()
  }
}

/** Gives the deals of a cancelled order back. */
export async function releaseUses(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw(
    `update combo_use set released_at = now(), updated_at = now()
     where released_at is null and deleted_at is null and cart_id in (
       select cart_id from order_cart
       where order_id = ? and deleted_at is null
     )`,
    [orderId]
  )
}

/**
 * Gives back what a crash left: a use whose cart has not become an order some
 * time later. Called by the sweep.
 */
export async function releaseStaleUses(
  container: MedusaContainer
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw(
    `delete from combo_use u using cart c
     where c.id = u.cart_id and c.completed_at is null
       and u.created_at < now() - make_interval(mins => ?)`,
    [STALE_MINUTES]
  )
}
