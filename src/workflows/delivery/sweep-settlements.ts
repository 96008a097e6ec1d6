import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { settleDelivery } from "./settle-delivery"

/** An event has had this long to be worked on. */
const SECONDS = 30
const AT_ONCE = 200

/**
 * Deliveries that ended without the order following: the event was lost, or
 * the process died in between.
 */
export async function sweepSettlements(
  container: MedusaContainer
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string }[] = await knex("delivery")
    .whereIn("status", ["delivered", "cancelled", "returned"])
    .where({ settled_status: null, deleted_at: null })
    .whereRaw("updated_at < now() - make_interval(secs => ?)", [SECONDS])
    .orderBy("updated_at")
    .limit(AT_ONCE)
    .select("id")
  for (const { id } of rows) {
    try {
      await settleDelivery(container, id)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `The order does not follow delivery ${id}.`,
          error instanceof Error ? error : new Error(String(error))
        )
    }
  }
}
