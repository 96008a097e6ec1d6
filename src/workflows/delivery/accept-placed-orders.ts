import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { suiteOptions } from "../../suite-options"
import { DELIVERY_KEY } from "./delivery-point"
import { acceptOrderWorkflow } from "./workflows/accept-order"

/** How far back a lost event is looked for. */
const DAYS = 2
/** An event has had this long to be worked on. */
const SECONDS = 60
const AT_ONCE = 100

/**
 * Accepts an order that was just placed, where the shop accepts all (option
 * `delivery.accept`) and it is to be brought by its own couriers.
 */
export async function acceptPlacedOrder(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  if (suiteOptions().delivery.accept === "auto") {
    await acceptAll(container, await waiting(container, orderId))
  }
}

/** Orders whose event was lost. */
export async function sweepPlacedOrders(
  container: MedusaContainer
): Promise<void> {
  if (suiteOptions().delivery.accept === "auto") {
    await acceptAll(container, await waiting(container))
  }
}

async function acceptAll(
  container: MedusaContainer,
  orderIds: string[]
): Promise<void> {
  for (const order_id of orderIds) {
    try {
      await acceptOrderWorkflow(container).run({ input: { order_id } })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(
          `Order ${order_id} could not be accepted.`,
          error instanceof Error ? error : new Error(String(error))
        )
    }
  }
}

/**
 * Orders for our couriers that never had a delivery: what a merchant took back
 * is his to accept again.
 */
async function waiting(
  container: MedusaContainer,
  orderId?: string
): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: { id: string }[] = await knex("order as o")
    .where({ "o.status": "pending", "o.deleted_at": null })
    .modify((query) => {
      if (orderId) {
        query.where("o.id", orderId)
      } else {
        query
          .whereRaw("o.created_at > now() - make_interval(days => ?)", [DAYS])
          .whereRaw("o.created_at < now() - make_interval(secs => ?)", [
            SECONDS,
          ])
      }
    })
    .whereExists(
      knex("order_shipping as s")
        .join("order_shipping_method as m", "m.id", "s.shipping_method_id")
        .whereRaw("s.order_id = o.id and s.version = o.version")
        .whereNull("s.deleted_at")
        .whereRaw("m.data -> ? is not null", [DELIVERY_KEY])
        .select(knex.raw("1"))
    )
    .whereNotExists(
      knex("delivery as d").whereRaw("d.order_id = o.id").select(knex.raw("1"))
    )
    .orderBy("o.created_at")
    .limit(AT_ONCE)
    .select("o.id")
  return rows.map(({ id }) => id)
}
