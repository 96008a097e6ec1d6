import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { transitionDelivery } from "./transition-delivery"

/** What a courier who no longer works cannot keep. */
const GIVEN_BACK = ["assigned", "accepted"]

/**
 * Gives back what a courier has not picked up yet; what he carries stays with
 * him until a dispatcher decides. Repeated, it finds nothing more.
 */
export async function giveBackDeliveries(
  container: MedusaContainer,
  courierId: string,
  actorId: string | null
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows = await knex("delivery")
    .where({ courier_id: courierId, deleted_at: null })
    .whereIn("status", GIVEN_BACK)
    .select("id")
  for (const { id } of rows) {
    await transitionDelivery(container, {
      delivery_id: id,
      to: "unassigned",
      actor: { type: actorId ? "user" : "system", id: actorId },
      columns: { dispatch_reason: "courier_suspended" },
      data: { reason: "courier_suspended" },
    })
  }
}
