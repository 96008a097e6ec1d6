import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { SuiteError } from "../../lib/errors/suite-error"
import type { DeliveryStatus } from "../../modules/delivery/constants"
import { endDelivery } from "./end-delivery"
import { transitionDelivery } from "./transition-delivery"
import { acceptLock } from "./workflows/accept-order"

type Last = { id: string; status: DeliveryStatus }

/** States in which a delivery still stands between goods and stock. */
const HOLDS_GOODS: readonly DeliveryStatus[] = [
  "unassigned",
  "assigned",
  "accepted",
  "picked_up",
  "arrived",
  "failed",
]

/**
 * A merchant cancels an order: its deliveries end first, with their
 * fulfilments, as the core demands. One that is delivered at this moment stays,
 * and the core refuses to cancel the order.
 */
export async function endDeliveriesOfOrder(
  container: MedusaContainer,
  orderId: string,
  userId: string | null
): Promise<void> {
  for (const delivery of await lastDeliveries(container, {
    order_id: orderId,
  })) {
    await endDelivery(container, {
      delivery_id: delivery.id,
      to: endOf(delivery),
      actor: { type: "user", id: userId },
      note: "order cancelled",
    })
  }
}

/**
 * A merchant cancels a fulfilment in Medusa: its delivery ends first, and the
 * call is refused once it is delivered. The core cancels the fulfilment itself;
 * nobody else takes it back to stock while `whileCoreWorks` lasts.
 */
export async function endDeliveryOfFulfillment(
  container: MedusaContainer,
  { order_id, fulfillment_id }: { order_id: string; fulfillment_id: string },
  userId: string | null,
  whileCoreWorks: () => Promise<void>
): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    acceptLock(order_id),
    async () => {
      for (const delivery of await lastDeliveries(container, {
        fulfillment_id,
      })) {
        await transitionDelivery(container, {
          delivery_id: delivery.id,
          to: endOf(delivery),
          actor: { type: "user", id: userId },
          data: { note: "fulfillment cancelled" },
        })
      }
      await whileCoreWorks()
    },
    { timeout: 30 }
  )
}

/**
 * What a courier brings is shipped and delivered in Medusa by itself: after a
 * shipment by hand nothing could be cancelled or come back.
 * @throws SuiteError 409 `delivery_under_way`
 */
export async function refuseUnderWay(
  container: MedusaContainer,
  fulfillmentId: string
): Promise<void> {
  const [delivery] = await lastDeliveries(container, {
    fulfillment_id: fulfillmentId,
  })
  if (delivery) {
    throw new SuiteError("conflict", "delivery_under_way", {
      id: delivery.id,
    })
  }
}

/** What failed is brought back, anything before that is cancelled. */
function endOf({ status }: Last): "cancelled" | "returned" {
  return status === "failed" ? "returned" : "cancelled"
}

async function lastDeliveries(
  container: MedusaContainer,
  of: { order_id: string } | { fulfillment_id: string }
): Promise<Last[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return knex("delivery as d")
    .where({ ...of, deleted_at: null })
    .whereIn("status", [...HOLDS_GOODS])
    .whereNotExists(
      knex("delivery as newer")
        .whereRaw("newer.fulfillment_id = d.fulfillment_id")
        .whereRaw("newer.attempt > d.attempt")
        .whereNull("newer.deleted_at")
        .select(knex.raw("1"))
    )
    .select("d.id", "d.status")
}
