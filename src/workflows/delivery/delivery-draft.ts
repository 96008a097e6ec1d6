import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { rawOf } from "../../lib/raw-decimal"
import type {
  DeliveryActor,
  DeliveryRequirements,
} from "../../modules/delivery/constants"

/** A delivery before it is written. Amounts are decimal text. */
export type DeliveryDraft = {
  order_id: string
  fulfillment_id: string
  location_id: string
  zone_id: string | null
  quote_id: string | null
  customer_id: string | null
  attempt: number
  previous_id: string | null
  latitude: number | null
  longitude: number | null
  accuracy: number | null
  address: Record<string, unknown> | null
  customer_note: string | null
  requirements: DeliveryRequirements | null
  pin: string | null
  currency_code: string
  fee: string
  cash_due: string
  weight: string
  promised_at: Date | null
  estimated_delivery: Date | null
}

/**
 * Writes a delivery with the first row of its history. One that is there
 * already (of this fulfilment and attempt, or another open one of the
 * fulfilment) stays as it is.
 *
 * @returns its id; undefined when it was there
 */
export async function insertDelivery(
  trx: Knex.Transaction,
  draft: DeliveryDraft,
  actor: { type: DeliveryActor; id: string | null }
): Promise<string | undefined> {
  const { address, requirements, fee, cash_due, weight, ...rest } = draft
  const [row]: { id: string }[] = await trx("delivery")
    .insert({
      id: generateEntityId(undefined, "deliv"),
      ...rest,
      address: address && JSON.stringify(address),
      requirements: requirements && JSON.stringify(requirements),
      fee,
      raw_fee: rawOf(fee),
      cash_due,
      raw_cash_due: rawOf(cash_due),
      weight,
      raw_weight: rawOf(weight),
    })
    .onConflict()
    .ignore()
    .returning("id")
  if (!row) {
    return undefined
  }
  await trx("delivery_event").insert({
    id: generateEntityId(undefined, "delev"),
    delivery_id: row.id,
    type: "created",
    to_status: "unassigned",
    actor_type: actor.type,
    actor_id: actor.id,
    occurred_at: new Date(),
    data: draft.previous_id
      ? JSON.stringify({ previous_id: draft.previous_id })
      : null,
  })
  return row.id
}
