import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { comboLock } from "./combo-state"
import { changedFromPrices } from "./from-prices"
import { keepFromPricesWorkflow } from "./workflows/keep-from-prices"

/**
 * Keeps the "from" prices of combos that are priced by their parts. Writes
 * only what has changed, so it may run as often as one likes.
 *
 * @param comboIds all of the store's when absent
 */
export async function keepFromPrices(
  container: MedusaContainer,
  comboIds?: string[]
): Promise<void> {
  const ids = comboIds ?? (await allCombos(container))
  if (!ids.length) {
    return
  }
  const changed = await changedFromPrices(container, ids)
  if (!changed.length) {
    return
  }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const locking = container.resolve(Modules.LOCKING)
  const combos: { id: string }[] = await knex("combo")
    .where({ deleted_at: null })
    .whereIn(
      "variant_id",
      changed.map((variant) => variant.variant_id)
    )
    .select("id")
  for (const { id } of combos) {
    // Looked at again under the lock: two that write would leave two prices.
    await locking.execute(
      comboLock(id),
      () =>
        keepFromPricesWorkflow(container).run({ input: { combo_ids: [id] } }),
      { timeout: 30 }
    )
  }
}

async function allCombos(container: MedusaContainer): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string }[] = await knex("combo")
    .where({ deleted_at: null })
    .whereNot({ pricing: "fixed" })
    .select("id")
  return rows.map((row) => row.id)
}
