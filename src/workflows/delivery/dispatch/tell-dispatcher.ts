import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

/**
 * Writes at deliveries that wait why nobody was found, for the board and the
 * history. The same reason again changes nothing.
 */
export async function tellDispatcher(
  knex: Knex,
  deliveryIds: readonly string[],
  reason: string
): Promise<void> {
  await knex.transaction(async (trx) => {
    const told: { id: string }[] = await trx("delivery")
      .whereIn("id", [...deliveryIds])
      .where({ status: "unassigned", deleted_at: null })
      .whereRaw("dispatch_reason is distinct from ?", [reason])
      .update({ dispatch_reason: reason, updated_at: new Date() })
      .returning("id")
    if (told.length) {
      await trx("delivery_event").insert(
        told.map(({ id }) => ({
          id: generateEntityId(undefined, "delev"),
          delivery_id: id,
          type: "nobody_found",
          from_status: "unassigned",
          to_status: "unassigned",
          actor_type: "system",
          occurred_at: new Date(),
          data: JSON.stringify({ reason }),
        }))
      )
    }
  })
}
