import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { DeliveryStatusChanged } from "../../modules/realtime/events"

/** What an event or snapshot tells of a delivery: nothing but what HTTP does. */
export type DeliveryView = DeliveryStatusChanged

export type DeliveryRow = {
  id: string
  order_id: string
  customer_id: string | null
  courier_id: string | null
  status: string
  estimated_delivery: Date | null
  delivered_at: Date | null
  first_name: string | null
  vehicle_type: string | null
}

const MOST = 200

/** Deliveries with what everybody who may see them at all may know. */
export async function deliveryRows(
  knex: Knex,
  narrow: (query: Knex.QueryBuilder) => unknown
): Promise<DeliveryRow[]> {
  const query = knex("delivery as d")
    .leftJoin("delivery_courier as c", "c.id", "d.courier_id")
    .where({ "d.deleted_at": null })
    .orderBy("d.created_at", "desc")
    .limit(MOST)
    .select(
      "d.id",
      "d.order_id",
      "d.customer_id",
      "d.courier_id",
      "d.status",
      "d.estimated_delivery",
      "d.delivered_at",
      "c.first_name",
      "c.vehicle_type"
    )
  narrow(query as unknown as Knex.QueryBuilder)
  return query as unknown as Promise<DeliveryRow[]>
}

export function toDeliveryView(row: DeliveryRow): DeliveryView {
  return {
    delivery_id: row.id,
    order_id: row.order_id,
    status: row.status,
    estimated_delivery: row.estimated_delivery
      ? new Date(row.estimated_delivery).toISOString()
      : null,
    courier:
      row.first_name && row.vehicle_type
        ? { first_name: row.first_name, vehicle_type: row.vehicle_type }
        : null,
  }
}

export async function deliveryViews(
  knex: Knex,
  narrow: (query: Knex.QueryBuilder) => unknown
): Promise<DeliveryView[]> {
  const rows = await deliveryRows(knex, narrow)
  return rows.map(toDeliveryView)
}
