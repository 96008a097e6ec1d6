import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  deliveryRow,
  type DeliveryRow,
} from "../../queries/delivery/delivery-row"
import { packedQuantities } from "../../queries/delivery/packed-quantities"
import { acceptLock } from "./workflows/accept-order"

/** Ends that Medusa's order follows. */
const ENDS: readonly string[] = ["delivered", "cancelled", "returned"]

type Fulfillment = {
  shipped_at: Date | null
  delivered_at: Date | null
  canceled_at: Date | null
}

/**
 * Lets Medusa's own order follow a delivery that has ended: shipped and
 * delivered where it was delivered; its fulfilment cancelled, and the goods
 * back in stock, where it was cancelled or came back. Done again it does
 * nothing; after a crash it goes on where it stopped.
 */
export async function settleDelivery(
  container: MedusaContainer,
  deliveryId: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const known = await deliveryRow(knex, deliveryId)
  if (!known || !ENDS.includes(known.status)) {
    return
  }
  await container
    .resolve(Modules.LOCKING)
    .execute(
      acceptLock(known.order_id),
      () => settleLocked(container, deliveryId),
      { timeout: 30 }
    )
}

async function settleLocked(
  container: MedusaContainer,
  deliveryId: string
): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const delivery: (DeliveryRow & { settled_status?: string }) | undefined =
    await deliveryRow(knex, deliveryId)
  if (!delivery || delivery.settled_status === delivery.status) {
    return
  }
  const parcel: Fulfillment | undefined = await knex("fulfillment")
    .where({ id: delivery.fulfillment_id })
    .first("shipped_at", "delivered_at", "canceled_at")
  if (delivery.status === "delivered") {
    await handOut(container, delivery, parcel)
  } else {
    await takeBack(container, delivery, parcel)
  }
  await knex("delivery")
    .where({ id: delivery.id, status: delivery.status })
    .update({ settled_status: delivery.status })
}

/** Shipped and delivered at the door: before that it could not be undone. */
async function handOut(
  container: MedusaContainer,
  { id, order_id, fulfillment_id }: DeliveryRow,
  parcel: Fulfillment | undefined
): Promise<void> {
  if (!parcel || parcel.canceled_at) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Delivery ${id} was delivered, but fulfillment ${fulfillment_id} is cancelled: order ${order_id} needs a look.`
      )
    return
  }
  if (!parcel.shipped_at) {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const lines = await packedQuantities(knex, [fulfillment_id])
    await createOrderShipmentWorkflow(container).run({
      input: {
        order_id,
        fulfillment_id,
        items: lines.map(({ line_item_id, quantity }) => ({
          id: line_item_id,
          quantity: Number(quantity),
        })),
      },
    })
  }
  if (!parcel.delivered_at) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order_id, fulfillmentId: fulfillment_id },
    })
  }
}

/** The goods stand on the shelf again, reserved for the order as before. */
async function takeBack(
  container: MedusaContainer,
  delivery: DeliveryRow,
  parcel: Fulfillment | undefined
): Promise<void> {
  const { order_id, fulfillment_id } = delivery
  if (parcel && !parcel.canceled_at && !parcel.shipped_at) {
    await cancelOrderFulfillmentWorkflow(container).run({
      input: { order_id, fulfillment_id },
    })
  }
  if (await endsOrder(container, delivery)) {
    await cancelOrderWorkflow(container).run({ input: { order_id } })
  }
}

/** Whether the order was to be cancelled with it, and can be. */
async function endsOrder(
  container: MedusaContainer,
  { id, order_id, status }: DeliveryRow
): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const row = await knex("delivery_event as e")
    .join("order as o", "o.id", knex.raw("?", [order_id]))
    .where({ "e.delivery_id": id, "e.to_status": status })
    .whereRaw("e.data->>'cancel_order' = 'true'")
    .whereNotIn("o.status", ["canceled", "completed"])
    .whereNotExists(
      knex("order_fulfillment as link")
        .join("fulfillment as f", "f.id", "link.fulfillment_id")
        .whereRaw("link.order_id = o.id")
        .where({ "f.canceled_at": null, "f.deleted_at": null })
        .select(knex.raw("1"))
    )
    .first("e.id")
  return Boolean(row)
}
