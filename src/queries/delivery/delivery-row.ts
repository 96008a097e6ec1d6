import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  DeliveryRequirements,
  DeliveryStatus,
} from "../../modules/delivery/constants"
import type { StageColumn } from "../../modules/delivery/rules/transitions"

/** A row of `delivery` as SQL answers it; amounts are decimal text. */
export type DeliveryRow = {
  id: string
  order_id: string
  fulfillment_id: string
  location_id: string
  zone_id: string | null
  quote_id: string | null
  customer_id: string | null
  courier_id: string | null
  trip_id: string | null
  stop: number | null
  status: DeliveryStatus
  attempt: number
  previous_id: string | null
  latitude: number | null
  longitude: number | null
  accuracy: number | null
  address: Record<string, unknown> | null
  customer_note: string | null
  requirements: DeliveryRequirements | null
  pin: string | null
  pin_attempts: number
  currency_code: string
  fee: string
  cash_due: string
  cash_taken: string | null
  weight: string
  promised_at: Date | null
  estimated_delivery: Date | null
  failure_reason: string | null
  failure_note: string | null
  recipient_name: string | null
  distance_travelled: number | null
  dispatch_reason: string | null
  created_at: Date
  updated_at: Date
} & Record<StageColumn, Date | null>

/** One delivery as it is now; undefined where there is none. */
export async function deliveryRow(
  knex: Knex,
  id: string
): Promise<DeliveryRow | undefined> {
  const row = await knex("delivery").where({ id, deleted_at: null }).first("*")
  return row && toDeliveryRow(row)
}

/** What SQL answers, without the columns that are the ORM's own. */
export function toDeliveryRow(row: Record<string, unknown>): DeliveryRow {
  const kept = Object.entries(row).filter(
    ([column]) => !column.startsWith("raw_") && column !== "deleted_at"
  )
  const { fee, cash_due, cash_taken, weight, ...rest } =
    Object.fromEntries(kept)
  return {
    ...rest,
    fee: String(fee),
    cash_due: String(cash_due),
    cash_taken: cash_taken === null ? null : String(cash_taken),
    weight: String(weight),
  } as DeliveryRow
}
