import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { EventLog } from "../../modules/realtime/event-log"
import type { Listener } from "../../modules/realtime/hub/listener"
import { deliveryViews, type DeliveryView } from "./delivery-views"
import { unreadCount } from "./inbox"
import { UNDER_WAY } from "./listeners"

const OPEN = ["unassigned", ...UNDER_WAY]

/** How things stand for a listener when he comes; `id` is where it goes on. */
export async function snapshotOf(
  knex: Knex,
  log: EventLog,
  listener: Listener
): Promise<Record<string, unknown>> {
  const id = await log.newest()
  const [deliveries, unread] = await Promise.all([
    deliveryViews(knex, openFor(listener)),
    unreadCount(knex, listener),
  ])
  return { id, time: new Date().toISOString(), deliveries, unread }
}

/** One order with its deliveries, for somebody who follows it. */
export async function orderSnapshot(
  knex: Knex,
  log: EventLog,
  orderId: string
): Promise<Record<string, unknown>> {
  const id = await log.newest()
  const [state, deliveries] = await Promise.all([
    knex("realtime_order_state")
      .where({ order_id: orderId, deleted_at: null })
      .first<{ state: string } | undefined>("state"),
    deliveryViews(knex, (query) => query.where({ "d.order_id": orderId })),
  ])
  return {
    id,
    time: new Date().toISOString(),
    order: { order_id: orderId, order_state: state?.state ?? null },
    deliveries,
  }
}

function openFor({ kind, id }: Listener) {
  return (query: Knex.QueryBuilder<DeliveryView>) => {
    switch (kind) {
      case "tracking":
        return query.where({ "d.order_id": id })
      case "customer":
        return query.where({ "d.customer_id": id }).whereIn("d.status", OPEN)
      case "courier":
        return query
          .where({ "d.courier_id": id })
          .whereIn("d.status", UNDER_WAY)
      case "user":
        return query.whereIn("d.status", OPEN)
    }
  }
}
