import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Ranked } from "../../../modules/delivery/rules/assignment-policy"

export type OpenOffer = {
  id: string
  delivery_id: string
  courier_id: string
  expires_at: Date
}

/**
 * Writes down what a courier was offered. The unique index lets a delivery
 * have one open offer.
 */
export async function writeOffer(
  trx: Knex,
  deliveryId: string,
  { courier_id, score, parts }: Ranked,
  expires_at: Date
): Promise<void> {
  await trx("delivery_offer").insert({
    id: generateEntityId(undefined, "doffer"),
    delivery_id: deliveryId,
    courier_id,
    score,
    parts: JSON.stringify(parts),
    expires_at,
  })
}

/**
 * Closes open offers whose delivery has gone on: accepted by the one who was
 * asked, declined by him, or withdrawn because somebody else decided. What is
 * true follows from the delivery; run again, it changes nothing.
 *
 * @param deliveryIds all deliveries without
 */
export async function closeOffers(
  knex: Knex,
  deliveryIds?: readonly string[]
): Promise<void> {
  await knex.raw(
    `update delivery_offer f
     set status = case
         when d.courier_id = f.courier_id then 'accepted'
         when exists (
           select 1 from delivery_event e
           where e.delivery_id = f.delivery_id and e.type = 'declined'
             and e.courier_id = f.courier_id and e.created_at >= f.created_at
         ) then 'declined'
         else 'withdrawn'
       end,
       answered_at = now(), updated_at = now()
     from delivery d
     where d.id = f.delivery_id and f.status = 'open' and f.deleted_at is null
       and not (d.status = 'assigned' and d.courier_id = f.courier_id)
       ${deliveryIds ? "and f.delivery_id = any(?)" : ""}`,
    deliveryIds ? [[...deliveryIds]] : []
  )
}

/** Offers that nobody answered in time, the oldest first. */
export async function overdueOffers(
  knex: Knex,
  limit: number
): Promise<OpenOffer[]> {
  return knex("delivery_offer")
    .where({ status: "open", deleted_at: null })
    .where("expires_at", "<=", knex.fn.now())
    .orderBy("expires_at")
    .limit(limit)
    .select("id", "delivery_id", "courier_id", "expires_at")
}
