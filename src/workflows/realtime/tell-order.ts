import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  generateEntityId,
} from "@medusajs/framework/utils"
import type { OrderState } from "../../lib/order-state"
import {
  TEMPLATES,
  type NotificationTemplate,
} from "../../lib/notifications/templates"
import { REALTIME_MODULE } from "../../modules/realtime/constants"
import type RealtimeModuleService from "../../modules/realtime/service"
import { orderStates } from "../../queries/delivery/order-states"
import { orderToTell, type OrderToTell } from "../../queries/realtime/orders"
import { writeToInbox } from "./write-to-inbox"

/** An order was placed: merchants and its customer hear of it, once. */
export async function tellOrderCreated(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [order, states] = await Promise.all([
    orderToTell(knex, orderId),
    orderStates(knex, [orderId]),
  ])
  const state = states.get(orderId)
  if (!order || !state) {
    return
  }
  await rememberFirst(knex, orderId, state)
  await container.resolve<RealtimeModuleService>(REALTIME_MODULE).tell({
    name: "order_created",
    key: `order_created:${orderId}`,
    rooms: roomsOfOrder(order),
    payload: {
      order_id: order.id,
      display_id: order.display_id,
      order_state: state,
      currency_code: order.currency_code,
      total: order.total,
    },
  })
  const data = {
    display_id: order.display_id,
    total: `${order.total} ${order.currency_code.toUpperCase()}`,
    items: order.items,
  }
  const about = { data, resource_type: "order", resource_id: orderId }
  await writeToInbox(container, {
    ...about,
    to: { kind: "user", id: "" },
    template: "order_placed",
    key: `order_placed:${orderId}`,
  })
  if (order.customer_id) {
    await writeToInbox(container, {
      ...about,
      to: { kind: "customer", id: order.customer_id },
      template: "order_received",
      key: `order_received:${orderId}`,
    })
  }
}

/** Tells an order's state when it is another than the one told last. */
export async function tellOrderState(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const realtime = container.resolve<RealtimeModuleService>(REALTIME_MODULE)
  const order = await orderToTell(knex, orderId)
  const eventId = order && (await writeState(knex, realtime, order))
  const message = eventId ? await realtime.log.byId(eventId) : undefined
  if (!order || !eventId || !message) {
    return
  }
  await realtime.tellAgain(message)
  const state = String(message.payload.order_state)
  const template = `order_${state}`
  if (order.customer_id && isTemplate(template)) {
    await writeToInbox(container, {
      to: { kind: "customer", id: order.customer_id },
      template,
      data: { display_id: order.display_id },
      resource_type: "order",
      resource_id: orderId,
      key: `order_state:${eventId}`,
    })
  }
}

function isTemplate(name: string): name is NotificationTemplate {
  return Object.hasOwn(TEMPLATES, name)
}

function roomsOfOrder({ id, customer_id }: OrderToTell): string[] {
  return [
    "admin",
    `order:${id}`,
    ...(customer_id ? [`customer:${customer_id}`] : []),
  ]
}

/**
 * Compares and writes under the row's lock: of two who see the same change,
 * one tells it.
 * @returns the event that told the present state
 */
async function writeState(
  knex: Knex,
  realtime: RealtimeModuleService,
  order: OrderToTell
): Promise<string | null> {
  return knex.transaction(async (trx) => {
    await rememberFirst(trx, order.id, null)
    const row = await trx("realtime_order_state")
      .where({ order_id: order.id, deleted_at: null })
      .forUpdate()
      .first<{ state: string; event_id: string | null }>("state", "event_id")
    // Read after the lock: whoever waited sees what the other saw, or more.
    const state = (await orderStates(trx, [order.id])).get(order.id)
    if (!state || state === row.state) {
      return row.event_id
    }
    const { message } = await realtime.log.add(
      {
        name: "order_status_changed",
        rooms: roomsOfOrder(order),
        payload: {
          order_id: order.id,
          display_id: order.display_id,
          order_state: state,
          previous_state: row.state || null,
        },
      },
      trx
    )
    await trx("realtime_order_state")
      .where({ order_id: order.id, deleted_at: null })
      .update({ state, event_id: message.id, updated_at: new Date() })
    return message.id
  })
}

/** The state that an order begins with is no change. */
async function rememberFirst(
  knex: Knex,
  orderId: string,
  state: OrderState | null
): Promise<void> {
  await knex("realtime_order_state")
    .insert({
      id: generateEntityId(undefined, "rstate"),
      order_id: orderId,
      state: state ?? "",
    })
    .onConflict(knex.raw('("order_id") where deleted_at is null'))
    .ignore()
}
