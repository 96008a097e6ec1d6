import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REALTIME_MODULE } from "../../modules/realtime/constants"
import type RealtimeModuleService from "../../modules/realtime/service"
import {
  deliveryRows,
  toDeliveryView,
  type DeliveryRow,
} from "../../queries/realtime/delivery-views"
import { UNDER_WAY } from "../../queries/realtime/listeners"
import { orderToTell } from "../../queries/realtime/orders"
import { tellOrderState } from "./tell-order"
import { writeToInbox } from "./write-to-inbox"

/**
 * Tells how a delivery stands: to merchants, its customer, its courier and
 * whoever follows the order or the tracking link. Each change once, however
 * often the bus brings it.
 */
export async function tellDelivery(
  container: MedusaContainer,
  deliveryId: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [delivery] = await deliveryRows(knex, (query) =>
    query.where({ "d.id": deliveryId })
  )
  if (!delivery) {
    return
  }
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const change = await lastChange(knex, delivery)
  realtime.hub.leaveToCourier(
    delivery.order_id,
    UNDER_WAY.includes(delivery.status) ? delivery.courier_id : null
  )
  await realtime.tell({
    name: "delivery_status",
    key: `delivery_status:${change}`,
    rooms: roomsOfDelivery(delivery),
    payload: toDeliveryView(delivery),
  })
  if (delivery.status === "assigned" && delivery.courier_id) {
    await tellAssigned(container, delivery, delivery.courier_id, change)
  }
  if (delivery.status === "delivered") {
    await realtime.tell({
      name: "delivery_completed",
      key: `delivery_completed:${delivery.id}`,
      rooms: roomsOfDelivery(delivery),
      payload: {
        delivery_id: delivery.id,
        order_id: delivery.order_id,
        delivered_at: new Date(delivery.delivered_at ?? Date.now()),
      },
    })
  }
  if (delivery.status === "failed") {
    await tellMerchants(container, delivery, change)
  }
  await tellOrderState(container, delivery.order_id)
}

function roomsOfDelivery(delivery: DeliveryRow): string[] {
  return [
    "admin",
    `order:${delivery.order_id}`,
    ...(delivery.customer_id ? [`customer:${delivery.customer_id}`] : []),
    ...(delivery.courier_id ? [`courier:${delivery.courier_id}`] : []),
  ]
}

async function tellAssigned(
  container: MedusaContainer,
  delivery: DeliveryRow,
  courierId: string,
  change: string
): Promise<void> {
  await container.resolve<RealtimeModuleService>(REALTIME_MODULE).tell({
    name: "order_assigned",
    key: `order_assigned:${change}`,
    rooms: ["admin", `courier:${courierId}`],
    payload: {
      order_id: delivery.order_id,
      delivery_id: delivery.id,
      courier_id: courierId,
    },
  })
  await writeToInbox(container, {
    to: { kind: "courier", id: courierId },
    template: "delivery_assigned",
    data: { display_id: await displayId(container, delivery.order_id) },
    resource_type: "delivery",
    resource_id: delivery.id,
    key: `delivery_assigned:${change}`,
  })
}

async function tellMerchants(
  container: MedusaContainer,
  delivery: DeliveryRow,
  change: string
): Promise<void> {
  await writeToInbox(container, {
    to: { kind: "user", id: "" },
    template: "delivery_failed",
    data: { display_id: await displayId(container, delivery.order_id) },
    resource_type: "delivery",
    resource_id: delivery.id,
    key: `delivery_failed:${change}`,
  })
}

async function displayId(
  container: MedusaContainer,
  orderId: string
): Promise<number | null> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return (await orderToTell(knex, orderId))?.display_id ?? null
}

/** The row of the history that brought the delivery where it is. */
async function lastChange(knex: Knex, delivery: DeliveryRow): Promise<string> {
  const row = await knex("delivery_event")
    .where({ delivery_id: delivery.id, to_status: delivery.status })
    .orderBy("created_at", "desc")
    .first<{ id: string } | undefined>("id")
  return row?.id ?? `${delivery.id}:${delivery.status}`
}
